# إحالة شخص إلى جهة مختصة برسالة.

referrals-title = إحالة { $code }
referrals-back = الرجوع إلى الملف { $code }
referrals-step-body = إلى من؟
referrals-step-basis = بموافقة من؟
referrals-step-disclose = ما الذي يُبلَّغ؟
referrals-body = المصلحة أو الجهة
referrals-body-search = البحث بالاسم أو المكان أو النوع
referrals-service-filter = ما يحتاج إليه الشخص
referrals-service-any = الكل
referrals-check-before = للتحقق قبل الاستعمال
referrals-checked-on = تم التحقق يوم { $date }
referrals-check-tick = تم التحقق اليوم من العنوان والرقم
referrals-check-hint = لم يؤكد أحد هذه البيانات بعد. يجب الاتصال أو التحقق قبل توجيه أي رسالة.
referrals-minors = للقاصرين أيضا
referrals-service = الخدمة المطلوبة
referrals-priority = ما درجة الاستعجال؟
referrals-answer-by = الجواب منتظر قبل نهاية يوم { $date }

referrals-basis-question = هل يوافق الشخص على هذه الإحالة؟
referrals-basis-consent = نعم، هناك موافقة
referrals-basis-override = لا، هناك سبب للتصرف من دونها
referrals-given-by = من الموافق؟
referrals-how = بأي شكل؟
referrals-reason = السبب
referrals-explanation = التوضيح
referrals-explanation-hint = { $min } حرفا على الأقل. يطلع عليه الإشراف.
referrals-informed = أُخبر الشخص بذلك

referrals-disclose-hint = فقط ما تحتاج إليه هذه الجهة. ما لم يُختر يبقى هنا.
referrals-withheld = محجوب
referrals-withheld-why = هذا النوع من الجهات لا يتوصل به أبدا.
referrals-fixed = كما هو مسجل
referrals-language = لغة الرسالة
referrals-language-kept = ما كُتب باليد محفوظ؛ تلزم ترجمته عند الحاجة.
referrals-preview = معاينة الرسالة
referrals-preview-wait = تظهر الرسالة بعد اختيار الجهة والموافقة والمضمون.
referrals-preview-blocked = لا يمكن عرض الرسالة بعد
referrals-preview-updating = جار التحضير…
referrals-print = تسجيل وطباعة
referrals-file = تسجيل وحفظ بصيغة PDF
referrals-only = تسجيل بلا طباعة
referrals-done = سُجلت الإحالة { $reference }
referrals-done-printed = سُجلت الإحالة { $reference } وأُرسلت إلى الطابعة
referrals-done-saved = سُجلت الإحالة { $reference } وحُفظت رسالتها
referrals-done-unprinted = سُجلت الإحالة { $reference }. لم تُنجز الرسالة، ويمكن طباعتها من الملف.
referrals-not-recorded = { $count ->
    [zero] لم تُسجل بعد. كل ما كُتب محفوظ.
    [one] لم تُسجل بعد: هناك أمر واحد للمراجعة. كل ما كُتب محفوظ.
    [two] لم تُسجل بعد: هناك أمران للمراجعة. كل ما كُتب محفوظ.
    [few] لم تُسجل بعد: هناك { $count } أمور للمراجعة. كل ما كُتب محفوظ.
    [many] لم تُسجل بعد: هناك { $count } أمرا للمراجعة. كل ما كُتب محفوظ.
   *[other] لم تُسجل بعد: هناك { $count } أمر للمراجعة. كل ما كُتب محفوظ.
  }
referrals-body-address = العنوان
referrals-body-phone = الهاتف
referrals-body-hours = الأوقات
referrals-body-first = يلزم أولا اختيار الجهة: ما يجوز تبليغه يتوقف عليها.
referrals-text-of = { $item }، كما تذكره الرسالة

## مسار الإحالة
referrals-hand = تسجيل التسليم
referrals-hand-title = تسليم { $reference }
referrals-hand-way = كيف تم التسليم؟
referrals-at = متى؟
referrals-hand-whom = إلى من؟
referrals-hand-whom-hint = اسم أو صفة أو مكتب.
referrals-hand-proof = ما يثبت التسليم
referrals-hand-proof-hint = وصل أو رقم الإرسالية… يُترك فارغا إن لم يوجد.
referrals-hand-done = سُجل التسليم، وبدأ أجل الجواب.
referrals-course-note = ملاحظة
referrals-next = تسجيل ما استجد
referrals-next-title = ما استجد في { $reference }
referrals-next-what = إلى أين وصلت الإحالة؟
referrals-next-reminders = لا يُسجَّل غياب الجواب إلا بعد تذكيرين.
referrals-remind = تسجيل تذكير
referrals-remind-of = تسجيل تذكير، { $code }
referrals-remind-title = تذكير بشأن { $reference }
referrals-remind-what = لا يرسل «سند» شيئا: التذكير عملكم، ثم يُسجَّل هنا. ويمكن طبع الرسالة من جديد عند الحاجة.
referrals-remind-way = كيف تم التذكير؟
referrals-remind-done = سُجل التذكير
referrals-to-hand = في انتظار التسليم
referrals-remind-now = حان وقت التذكير
referrals-remind-on = التذكير ابتداء من { $date }
referrals-reminded = { $count ->
    [zero] دون تذكير
    [one] تذكير واحد
    [two] تذكيران
    [few] { $count } تذكيرات
    [many] { $count } تذكيرا
   *[other] { $count } تذكير
}
referrals-unanswered = بقي تذكيران دون جواب: يمكن تسجيل غياب الجواب.
referrals-history = ما جرى
referrals-history-line = { $what }، { $date } · { $who }
referrals-history-reminder = تذكير
referrals-history-whom = إلى { $whom }
referrals-history-proof = الإثبات: { $proof }
## ما يناسب هذا الملف
referrals-fits = تناسب هذا الملف
referrals-fits-not = أقل ملاءمة
referrals-because = { $reason ->
    [danger] في حالة الخطر
    [problem] { $what }
    [service] { $what }
    [minors] لمن هم دون 18 سنة
    [adults] للراشدين
    [women] للفتيات والنساء
    [men] للفتيان والرجال
    [language] تستعمل { $what }
    [region] { $what }
    [urban] في المدن
    [rural] في العالم القروي
   *[agreement] اتفاق ساري المفعول
  }
referrals-against = { $reason ->
    [problem] لا تعالج: { $what }
    [service] لا تقدم: { $what }
    [minors] لمن هم دون 18 سنة فقط
    [adults] للراشدين فقط
    [women] للفتيات والنساء فقط
    [men] للفتيان والرجال فقط
    [language] لا تستعمل { $what }
    [urban] في المدن فقط
    [rural] في العالم القروي فقط
   *[region] خارج { $what }
  }
referrals-against-head = هذه الجهة أقل ملاءمة لهذا الملف: { $why }
