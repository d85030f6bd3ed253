## الفريق › النسخ الاحتياطية
backups-title = النسخ الاحتياطية
backups-what = النسخة الاحتياطية ملف واحد مختوم فيه كل شيء. لا يفتحها في حاسوب آخر إلا ورقة الاسترجاع، ولا تفتحها أي عبارة سر. تُنجَز نسخة تلقائيًا في كل يوم عمل.
backups-now = إنجاز نسخة الآن
backups-stop = إلغاء
backups-stopped = أُلغيت النسخة. النسخ السابقة محفوظة.
backups-done = أُنجزت النسخة وأُعيد فتحها وتبيّن أنها كاملة.
backups-daily-failed = تعذّر إنجاز نسخة اليوم. ما كُتب محفوظ. يُرجى إخبار الإشراف.
backups-none = لا توجد نسخة بعد
backups-none-what = ستُنجَز النسخة الأولى تلقائيًا غدًا، أو الآن عند الطلب.
backups-list = النسخ في هذا الحاسوب
backups-number = الرقم
backups-made = تاريخ الإنجاز
backups-size = الحجم
backups-left = نُسخت إلى مكان آخر
backups-never-left = لم تُنسخ
backups-copy = حفظ نسخة خارجية…
backups-copy-of = حفظ نسخة خارجية من النسخة { $number }
backups-copied = حُفظت النسخة الخارجية. تُحفظ بعيدًا عن هذا الحاسوب، وتُحفظ ورقة الاسترجاع بعيدًا عنهما معًا.
backups-copy-due = ينبغي أن تخرج نسخة من هذا الحاسوب
backups-copy-due-what = إذا سُرق هذا الحاسوب أو تعطّل قرصه فلن تنفع إلا نسخة محفوظة في مكان آخر. تُحفظ نسخة على مفتاح تخزين وتوضع في مكان آخر.
backups-copy-open = عرض النسخ
backups-mb = { $size } م.ب
backups-restorations = نسخ أُعيدت إلى مكانها
backups-restoration = النسخة { $number } بتاريخ { $made }، أُعيدت إلى مكانها في { $at }.

## ما يجري الآن
backups-doing-copying = نسخ الملفات…
backups-doing-checking = التحقق من كل ملف…
backups-doing-sealing = ختم النسخة…
backups-doing-opening = فتح الملف المختوم…
backups-doing-done = تم
