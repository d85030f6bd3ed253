# عناصر الإثبات في الملف، وما يحمي من صور الاعتداء. [T]

evidence-title = عناصر الإثبات
evidence-none = لم يُسجَّل أي عنصر بعد.
evidence-what = كلمات فقط: يبقى الأصل لدى الشخص أو يُسلَّم للشرطة.
evidence-add = تسجيل عنصر
evidence-form-title = عنصر في الملف { $code }
evidence-correct-title = تصحيح العنصر { $number }
evidence-correct-text = يبقى السطر الأول مقروءا، ويُضاف التصحيح بعده.
evidence-number = العنصر { $number }
evidence-platform = على أي منصة؟
evidence-kind = ما نوع العنصر؟
evidence-suspected = هل يُحتمل أن يُظهر اعتداء جنسيا على طفل؟
evidence-suspected-hint = لا يُنظر إليه للتحقق. عند الشك، الجواب نعم.
evidence-suspected-badge = يُحتمل أنه اعتداء جنسي على طفل
evidence-guarded = يكفي الرابط والحساب. لا يوصف شيء ولا يُنظر إلى شيء.
evidence-url = الرابط كما هو
evidence-url-hint = كما أعطاه الشخص. لا يُفتح.
evidence-url-keep = يُترك فارغا للإبقاء على { $link }
evidence-handle = اسم المستخدم (@…)
evidence-display-name = الاسم الظاهر
evidence-account-id = رقم الحساب
evidence-description = الوصف
evidence-description-hint = بالكلمات: ما يحكيه الشخص، دون تكييف للوقائع.
evidence-method = ما مصدر المعلومة؟
evidence-kept-by = أين يوجد الأصل، ومن يحتفظ به؟
evidence-kept-by-hint = مثلا: في هاتف الأم، في بيتها.
evidence-collected = تاريخ التسجيل
evidence-published = تاريخ النشر أو التوصل
evidence-described-by = الوصف من
evidence-described-by-hint = يُترك فارغا إذا كان من يسجل العنصر.
evidence-notes = ملاحظات
evidence-save = تسجيل العنصر
evidence-saved = سُجِّل العنصر
evidence-correct = تصحيح
evidence-correct-of = تصحيح العنصر { $number }
evidence-corrects = يصحح العنصر { $number }
evidence-corrected-by = صححه العنصر { $number }
evidence-hand-over = تسجيل تسليم
evidence-hand-over-of = تسجيل تسليم العنصر { $number }
evidence-hand-over-title = تسليم أصل العنصر { $number }
evidence-hand-to = لمن؟
evidence-hand-on = في أي يوم؟
evidence-hand-receipt = مقابل أي وصل؟
evidence-hand-receipt-hint = رقم الوصل أو المحضر؛ وإلا فسبب غيابه.
evidence-hand-save = تسجيل التسليم
evidence-handed = سُجِّل التسليم
evidence-custody = عمليات التسليم
evidence-custody-line = { $to }، { $date } · الوصل: { $receipt }
evidence-copy = نسخ للتبليغ
evidence-copy-of = نسخ الرابط { $link } للتبليغ
evidence-copied = نُسخ الرابط لمدة 15 ثانية وسُجِّل نسخه
evidence-copy-failed = تعذر نسخ الرابط
evidence-stamp = { $local } ({ $offset }) · { $utc } UTC

## قبل المتابعة
evidence-csam-title = مواد الاعتداء الجنسي على الأطفال
evidence-csam-open = لا يُفتح الرابط.
evidence-csam-ask = لا تُطلب الصورة.
evidence-csam-shot = لا تُلتقط أي صورة للشاشة.
evidence-csam-then = يُسجَّل الرابط والحساب كتابة، ثم يُبلَّغ عنهما لدى:
evidence-csam-understood = مفهوم
evidence-csam-seen = شاهدت شيئا
evidence-route-none = لا توجد في الدليل جهة للتبليغ. يُسأل الإشراف.

## مشاهدة عرضية
evidence-exposure = مشاهدة عرضية…
evidence-exposure-title = حدثت مشاهدة عرضية
evidence-exposure-text = قد يحدث هذا، ولا ذنب لأحد فيه. يُغلق ما هو مفتوح، ولا يُحتفظ بشيء، ولا يُعرض على أحد.
evidence-exposure-what = يسجل سند التاريخ والاسم فقط، ولا شيء مما شوهد. يُبلَّغ الإشراف ويخصص وقتا للحديث.
evidence-exposure-save = إبلاغ الإشراف
evidence-exposure-done = أُبلغ الإشراف
evidence-talk = تسجيل الحديث
evidence-talk-of = تسجيل الحديث مع { $name }
evidence-talk-title = الحديث مع { $name }
evidence-talk-text = يُسجَّل هنا حدوث الحديث فقط، ولا شيء مما قيل.
evidence-talk-again = في أي يوم يُعاد الحديث؟
evidence-talk-again-hint = يُترك فارغا إذا لم يعد ضروريا.
evidence-talk-done = سُجِّل الحديث

## لا صور
evidence-no-picture-title = لا تدخل أي صورة إلى سند
evidence-no-picture-text = لا صور ولا فيديو ولا ملفات. قد تكون حيازة بعض الصور جريمة، وكل نسخة تؤذي الشخص المعني.
evidence-no-picture-do = يُكتب الرابط والحساب، وما يحكيه الشخص. يبقى الأصل لديه أو يُسلَّم للشرطة.
evidence-no-picture-route = للتبليغ:
