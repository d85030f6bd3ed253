settings-title = الإعدادات
settings-sub = هذه الاختيارات خاصة بحسابكم.
settings-language = اللغة
settings-theme = المظهر
settings-size = حجم النص
settings-size-help = يكبّر الشاشة كلها.
settings-about = هذا التثبيت
settings-organisation = الهيئة
settings-pack = البلد وخط المساعدة
settings-pack-version = إصدار القوائم
settings-auto-lock = القفل التلقائي
settings-auto-lock-after = { $minutes ->
    [zero] فورا
    [one] بعد دقيقة واحدة بلا نشاط
    [two] بعد دقيقتين بلا نشاط
    [few] بعد { $minutes } دقائق بلا نشاط
    [many] بعد { $minutes } دقيقة بلا نشاط
   *[other] بعد { $minutes } دقيقة بلا نشاط
}

settings-passphrase = عبارة السر
settings-passphrase-what = تفتح سند كل يوم، ولا يعرفها أي شخص آخر.
settings-passphrase-change = تغيير عبارة السر
settings-passphrase-below = تُطلب العبارة الحالية حتى لا يستغل أحد حاسوبا تُرك مفتوحا.
settings-passphrase-current = عبارة السر الحالية
settings-passphrase-new = عبارة السر الجديدة
settings-passphrase-save = تغيير
settings-passphrase-done = تم تغيير عبارة السر
settings-passphrase-check = يُستحسن قفل سند وفتحه من جديد الآن: هذه أفضل طريقة للتأكد من كتابة العبارة كما ينبغي.
settings-passphrase-lock = القفل الآن
settings-passphrase-later = لاحقا
settings-record = بطاقتي
settings-record-what = ما يسجله الفريق عنكم. يُتمها شخص من الإشراف.

## Bound to this computer
settings-computer = الربط بهذا الحاسوب
settings-computer-what = عندما يكون سند مربوطا لا تنفع نسخة من ملفاته في حاسوب آخر، حتى لمن يخمّن عبارة سر: يلزم أيضا رمز لا تحتفظ به إلا حافظة مفاتيح هذا الحاسوب وورقة.
settings-computer-on = سند مربوط بهذا الحاسوب.
settings-computer-off = سند غير مربوط بهذا الحاسوب.
settings-computer-begin = الربط بهذا الحاسوب
settings-computer-renew = إنشاء رمز جديد
settings-computer-end = إلغاء الربط
settings-computer-write = تُنقل هذه المجموعات باليد أو تُطبع، وتُحفظ الورقة بعيدا عن الحاسوب، ثم تُعاد كتابتها.
settings-computer-cost = إذا ضاعت حافظة المفاتيح (حاسوب آخر، حساب مستخدم آخر، حافظة أُفرغت) يُطلب هذا الرمز مرة واحدة ولا يضيع أي شيء. وإذا ضاعت الورقة أيضا فورقة الاسترجاع تفتح سند من دونه.
settings-computer-groups = مجموعات رمز الحاسوب
settings-computer-have = الرمز عندي على ورقة
settings-computer-confirm = الربط
settings-computer-done = سند مربوط الآن بهذا الحاسوب
settings-computer-back = تُعاد كتابة الرمز من الورقة. لا يتغير أي شيء قبل ذلك؛ وبعده لا يفتح أي رمز أقدم شيئا.
settings-computer-end-what = ستكفي عبارة السر من جديد لفتح نسخة من ملفات سند. ولن تنفع ورقة الرمز في شيء: يجب إتلافها.
settings-computer-ended = لم يعد سند مربوطا
settings-computer-copies = النسخ التي أُخذت من الملفات قبل ذلك غير مربوطة.
