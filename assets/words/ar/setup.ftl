setup-step = الخطوة { $step } من { $of }
setup-promise = يعمل سند بدون إنترنت. كل شيء يبقى مشفَّرا في هذا الحاسوب.

setup-language-title = مرحبا
setup-language-what = بأي لغة يُثبَّت سند؟ بعدها يختار كل شخص لغته.
setup-language = اللغة

setup-organisation-title = خط المساعدة
setup-organisation-what = تظهر هذه السطور في رأس رسائل الإحالة.
setup-organisation = اسم الهيئة
setup-organisation-help = كما يجب أن يظهر في الرسائل.
setup-organisation-missing = المرجو كتابة اسم الهيئة.
setup-place = المدينة
setup-place-help = لمكان الرسائل وتاريخها.
setup-contact-line = كيفية الاتصال بكم
setup-contact-line-help = هاتف أو عنوان أو موقع: سطر واحد يُطبع في الرسائل.
setup-pack = البلد وخط المساعدة
setup-pack-help = يتضمن الأصناف وأرقام الطوارئ والدليل.
setup-pack-draft = مسودة لم يتحقق منها خط المساعدة بعد

setup-account-title = حساب الإشراف
setup-account-what = الشخص الذي يثبّت سند يتولى الإشراف على الاستماع، ويمكنه إضافة الحسابات الأخرى.
setup-name = الاسم كما يراه الزملاء
setup-name-help = مثال: نادية ب.
setup-name-missing = المرجو كتابة الاسم.
setup-login-missing = المرجو كتابة اسم الدخول.
setup-login = اسم الدخول
setup-login-help = قصير وبدون فراغ. مثال: nadia
setup-words-offer = نقترح هذه الكلمات: سهلة الحفظ وصعبة التخمين.
setup-words-take = اختيار هذه الكلمات
setup-words-other = كلمات أخرى
setup-passphrase = عبارة السر
setup-passphrase-theirs = عبارة السر لهذا الشخص
setup-passphrase-help = خمسة عشر حرفا على الأقل. تفتح سند كل يوم ولا يمكن لأحد الاطلاع عليها.
setup-create = إنشاء القاعدة المشفَّرة
setup-creating = جارٍ إعداد المفاتيح، بضع ثوانٍ…
setup-early = جواب في الصفحة السابقة يحتاج إلى تصحيح.
setup-early-back = الرجوع إلى تلك الصفحة

setup-sheet-title = ورقة الاسترجاع
setup-sheet-what = إذا ضاعت كل عبارات السر فلن تُفتح الملفات إلا بهذه الورقة. تُعرض مرة واحدة فقط.
setup-sheet-groups = مجموعات ورقة الاسترجاع
setup-sheet-print = طباعة الورقة
setup-sheet-save = حفظها في ملف
setup-sheet-printed = أُرسلت الورقة إلى الطابعة.
setup-sheet-saved = حُفظت الورقة. اطبعوها ثم احذفوا الملف.
setup-sheet-rule-1 = تُحفظ على الورق، في ظرف مغلق، في خزنة أو لدى الإدارة.
setup-sheet-rule-2 = لا تُلتقط لها صورة ولا تُرسل إلى أي أحد.
setup-sheet-rule-3 = لا يُكتب عليها اسم الهيئة.
setup-sheet-have = الورقة مطبوعة وبين يديّ

setup-confirm-title = نقل الورقة
setup-confirm-what = من الورق، مجموعة بعد مجموعة. هذا دليل على أنها ستنفع يوما ما.
setup-confirm-groups = المجموعات المطلوب نقلها
setup-confirm-group = المجموعة { $number } من { $count }
setup-confirm-progress = { $done ->
    [zero] البداية بالمجموعة 1.
    [one] مجموعة واحدة صحيحة من { $count }.
    [two] مجموعتان صحيحتان من { $count }.
    [few] { $done } مجموعات صحيحة من { $count }.
    [many] { $done } مجموعة صحيحة من { $count }.
   *[other] { $done } مجموعة صحيحة من { $count }.
}
setup-confirm-wrong = المجموعة { $number } لا تطابق الورقة. المرجو إعادة قراءتها.
setup-confirm-send = إنهاء التثبيت

setup-team-title = سند جاهز
setup-team-what = يمكن إضافة مستمع أو مستمعة الآن، أو لاحقا من قسم «الفريق».
setup-team-ready = القاعدة مشفَّرة وورقة الاسترجاع مؤكَّدة.
setup-team-ready-what = ضعوا الورقة في مكانها الآمن الآن.
setup-team-add = إضافة شخص
setup-team-added = يمكن الآن لـ{ $name } فتح سند بعبارة السر.
setup-role = الدور
setup-their-language = لغة هذا الشخص
setup-account-save = إضافة هذا الشخص
setup-begin = البدء
