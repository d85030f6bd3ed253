# خطة الأمان في الملف، بكلمات الشخص نفسه. لا تظهر في أي رسالة. [T]

safety-title = خطة الأمان
safety-none = لم يُتفق مع الشخص على أي خطة.
safety-kept = تبقى في الملف: لا يمكن أن تتضمنها أي رسالة.
safety-make = إعداد الخطة
safety-change = نسخة جديدة
safety-form-title = خطة الأمان للملف { $code }
safety-form-text = مع الشخص وبكلماته. يمكن ترك أي جزء فارغا.
safety-shared = هذا الهاتف يستعمله شخص آخر. تُقرأ الخطة بصوت مسموع، ولا يُرسل ولا يُترك أي شيء مكتوب.
safety-shared-unknown = لا يُعرف هل يستعمل شخص آخر هذا الهاتف. يجب السؤال قبل إرسال أي شيء.
safety-found = قد يعثر شخص آخر على ورقة أو رسالة. يجب التأكد مع الشخص من أن ذلك لا يعرضه للخطر.
safety-signs = علامات الإنذار عندي
safety-signs-hint = ما يدل على أن الخطر أو الأزمة في طريق العودة.
safety-alone = ما يمكنني فعله دون مساعدة
safety-places = أشخاص وأماكن تخفف عني
safety-people = من يمكنني أن أطلب مساعدته
safety-people-hint = كما يسميهم الشخص، وكيف يمكن الاتصال بهم دون خطر.
safety-lines = مهنيون وأرقام الطوارئ
safety-line = { $name }: { $number }
safety-surroundings = جعل المكان أكثر أمانا
safety-surroundings-hint = ما قد يؤذي، ومن أين يمكن الخروج، وما يجب إبعاده.
safety-digital = السلامة الرقمية
safety-digital-note = أمر آخر يخص الأجهزة والحسابات
safety-hope = ما يجعلني أتمسك بالحياة
safety-again = متى أعاود الاتصال بكم
safety-agreed = تاريخ الاتفاق
safety-copy = كيف يحتفظ الشخص بهذه الخطة؟
safety-save = حفظ هذه النسخة
safety-saved = حُفظت خطة الأمان
safety-version = النسخة { $number }
safety-made = اتُّفق عليها يوم { $date } · { $who } · { $copy }
safety-earlier = { $count ->
    [zero] لا نسخ سابقة
    [one] نسخة سابقة واحدة
    [two] نسختان سابقتان
    [few] { $count } نسخ سابقة
    [many] { $count } نسخة سابقة
   *[other] { $count } نسخة سابقة
  }
