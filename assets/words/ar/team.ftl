team-title = الفريق
team-sub = من يتابع ماذا، وما تأخر.
team-caseload = توزيع الملفات
team-cases = الملفات الجارية
team-accounts = الحسابات
team-person = الشخص
team-open-count = { $count ->
    [zero] لا ملف
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفا
   *[other] { $count } ملف
}
team-code = الرمز
team-risk = مستوى الخطورة
team-owner = المتابعة لدى
team-nobody = لا أحد
team-status = الحالة
team-next = الخطوة التالية
team-no-next = لا شيء مقرر
team-act = إجراء
team-assign = إسناد
team-assign-of = إسناد الملف { $code }
team-assign-title = إسناد هذا الملف
team-assign-to = إلى من؟
team-assigned = أُسند الملف { $code } إلى { $name }.
team-account-add = إضافة شخص
team-account-title = إضافة شخص
team-account-what = تُسلَّم عبارة السر شفويا، وليس برسالة.
team-account-added = يمكن الآن لـ{ $name } فتح سند.
team-role = الدور
team-state = الحالة
team-decisions = في انتظار القرار
team-decisions-none = لا شيء في انتظار قرار.
team-closures = طلبات إغلاق
team-since = منذ
team-spent = بعد ثلاث محاولات فاشلة
team-decide-of = اتخاذ القرار بشأن { $code }
team-heavy = اتصالات ثقيلة (30 يوما)
team-sight = الملفات المفتوحة للمستمعين والمستمعات
team-sight-what = ما يتابعه الشخص، وما هو ضمن فريقه. ومن غير ذلك لا يظهر إلا الرمز ومستوى الخطورة واسم من يتابع الملف، إذا تكرر الاتصال.
team-sight-all = كل مستمع(ة) يفتح أي ملف. وكل اطلاع يترك أثرا.
team-sight-done = تم الحفظ للفريق كله.
team-number-of = { $name }، { $what }: { $count }. عرض الملفات
team-only = { $name } · { $what }
team-only-none = لم يبق هنا أي ملف.
team-all = عرض كل الملفات
team-board = ملفات كل شخص، بالترتيب الأبجدي
team-levels = الملفات المفتوحة حسب مستوى الخطورة

## Accounts over time
team-way = كيف يدخل هذا الشخص
team-way-code = برمز تفعيل
team-way-code-what = يُستعمل مرة واحدة خلال ثلاثة أيام. يختار الشخص عبارة السر بنفسه ولا يعرفها غيره.
team-way-words = بعبارة سر
team-invite = إضافة وإنشاء الرمز
team-code-title = رمز { $name }
team-code-done = تم تدوينه
team-code-until = يُستعمل مرة واحدة فقط. آخر أجل: { $until }.
team-code-what = يُنقل على ورقة ويُسلَّم يدا بيد. لا يُحفظ في أي مكان: إن ضاع يُعطى رمز آخر.
team-code-late = لم يُستعمل الرمز في الوقت المحدد ولم يعد يفتح شيئا. المطلوب رمز جديد.
team-code-waits = رمز من { $name } لم يُستعمل بعد. آخر أجل: { $until }.
team-from = ضمن الفريق منذ
team-until = أُغلق الحساب بتاريخ
team-unwritten = لم يُسجَّل بعد
team-undertaking = تاريخ توقيع التزام الحماية
team-undertaking-none = لم يُوقَّع بعد
team-undertaking-help = التزام حماية الطفولة الذي يوقعه كل شخص في الفريق.
team-languages = اللغات المتحدث بها
team-trainings = التكوينات والشهادات
team-trainings-none = لم يُسجَّل أي تكوين.
team-training-on = بتاريخ { $date }
team-training-until = بتاريخ { $date }، صالحة إلى { $until }
team-training-remove = حذف
team-training-remove-of = حذف: { $title }
team-training-add = تسجيل تكوين
team-training-title = التكوين أو الشهادة
team-training-title-help = مثال: الإسعافات النفسية الأولية
team-training-day = تاريخ التكوين
team-training-end = صالحة إلى
team-training-end-help = يُترك فارغا إن لم يكن هناك أجل. يأتي تذكير قبل 30 يوما.
team-record = إتمام البطاقة
team-rename = تغيير الاسم
team-new-login = اسم دخول جديد
team-new-login-help = يُترك فارغا للاحتفاظ بـ{ $login }.
team-change-role = تغيير الدور
team-role-help = يسري الدور الجديد فورا.
team-give-code = رمز جديد
team-give-code-title = رمز جديد لـ{ $name }
team-give-code-what = لن تفتح عبارة السر القديمة أي شيء. بالرمز يختار الشخص عبارة جديدة لا يعرفها غيره.
team-close = إغلاق الحساب
team-close-title = إغلاق حساب { $name }
team-close-what = لن يستطيع هذا الشخص فتح سند. يبقى ما سجله باسمه، ويمكن فتح الحساب من جديد.
team-close-cases = { $count ->
    [zero] لا ملف جاريا بيد هذا الشخص.
    [one] ملف جار واحد يجب إسناده إلى شخص آخر.
    [two] ملفان جاريان يجب إسنادهما إلى شخص آخر.
    [few] { $count } ملفات جارية يجب إسنادها إلى شخص آخر.
    [many] { $count } ملفا جاريا يجب إسنادها إلى شخص آخر.
   *[other] { $count } ملف جار يجب إسنادها إلى شخص آخر.
}
team-reopen = فتح الحساب من جديد
team-reopen-title = فتح حساب { $name } من جديد
team-reopen-what = يتسلم الشخص رمزا ويختار عبارة سر جديدة.
team-own = لتغيير دوركم أو إغلاق حسابكم، المطلوب اللجوء إلى شخص آخر من الإشراف.
team-save = حفظ
team-saved = تم الحفظ بالنسبة إلى { $name }.
team-closed = أُغلق حساب { $name }.

## مفتاح قاعدة المعطيات
team-key-due = ينبغي تغيير مفتاح قاعدة المعطيات
team-key-due-what = قد يكون من أُغلق حسابه احتفظ بنسخة من الملفات. ما لم يتغير المفتاح، فإن تلك النسخة تفتح أيضا ما يُكتب من الآن فصاعدا.
team-key-due-row = { $name }: { $why }، { $date }
team-key-due-sheet = ورقة الاسترجاع
team-key-open = عرض الحسابات
team-key-change = تغيير المفتاح
team-key-later = لاحقا
team-key-title = تغيير مفتاح قاعدة المعطيات
team-key-what = يُختم كل شيء من جديد بمفتاح آخر، ثم يُتحقق منه، وبعد ذلك فقط يوضع في مكانه. يستغرق ذلك لحظة، أو بضع دقائق إذا كانت القاعدة كبيرة. عبارات السر والرموز وورقة الاسترجاع تبقى كما هي.
team-key-running = يُرجى ترك هذه النافذة مفتوحة. إذا انقطع التغيير فلن يضيع شيء: إما أن يبقى المفتاح القديم، أو يُستكمل التغيير عند التشغيل المقبل.
team-key-done = لقاعدة المعطيات مفتاح آخر الآن
team-key-done-what = ما بقي عند أحد من المفتاح القديم لا يفتح القاعدة ولا النسخ الاحتياطية المنجَزة من الآن فصاعدا. أما النسخ السابقة فما زال يفتحها: تُسترجع كل نسخة قد تكون عند أحد.
team-key-backup = إنجاز نسخة احتياطية
