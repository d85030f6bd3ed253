# استمارة المكالمة وقائمة الاتصالات.

## الاستمارة
contacts-title = مكالمة جديدة
contacts-head = { $channel } · بدأت على الساعة { $time }
contacts-keys-hint = الأرقام للاختيار، ومفتاح الإدخال للانتقال إلى السؤال التالي.
contacts-draft-saved = حُفظت المسودة على الساعة { $time }
contacts-draft-failed = تعذر حفظ المسودة الآن. كل ما كُتب باقٍ على الشاشة، وستُعاد المحاولة.
contacts-leave-saved = كل ما كُتب محفوظ في مسودة مشفرة.

contacts-offer-title = مكالمة لم تكتمل
contacts-offer-text = ما كُتب محفوظ ومشفر، وآخر حفظ كان يوم { $date } على الساعة { $time }.
contacts-offer-continue = متابعة مكالمة الساعة { $time }
contacts-offer-discard = التخلي عنها وبدء مكالمة جديدة
contacts-discard-title = التخلي عن المكالمة غير المكتملة؟
contacts-discard-text = سيُمحى ما كُتب فيها ولا يمكن استرجاعه.
contacts-discard-yes = التخلي عنها
contacts-discard-no = الاحتفاظ بها

contacts-quick = مكالمات قصيرة: مفتاح واحد يكفي لتسجيلها
contacts-quick-more = أنواع أخرى
contacts-quick-saved = { $kind }: تم التسجيل بالرمز { $code }
contacts-quick-open = فتح { $code }
contacts-quick-over-title = في الاستمارة أجوبة
contacts-quick-over-text = تُسجَّل «{ $kind }» من دون أي جواب عن شخص. ما مصير أجوبة هذه الاستمارة؟
contacts-quick-over-apart = الاحتفاظ بالأجوبة وتسجيل «{ $kind }» على حدة
contacts-quick-over-drop = التخلي عن الأجوبة
contacts-cancel = إلغاء

contacts-step-who = من المتصل؟
contacts-step-what = ماذا يحدث؟
contacts-step-safe = هل الشخص في أمان الآن؟
contacts-step-do = ما يُحكى وما نقوم به

contacts-call-type = صفة المتصل
contacts-relation = علاقة المتصل بالطفل
contacts-age = السن
contacts-age-years = السن بالسنوات
contacts-age-rough = السن إن لم تكن معروفة بالضبط
contacts-age-unknown = غير معروفة
contacts-gender = الجنس
contacts-pseudonym = اسم مستعار (اختياري)
contacts-pseudonym-hint = اسم للتعرف على الشخص، ولا يكون أبدا اسمه الحقيقي.
contacts-channel = وسيلة الاتصال
contacts-language = لغة الحديث
contacts-times = الوسيلة واللغة والتوقيت
contacts-started = البداية
contacts-ended = النهاية (فارغة: الآن)

contacts-problem = المشكلة
contacts-problem-other = أخرى…
contacts-problem-all = البحث في القائمة كلها
contacts-problem-rest = مشاكل أخرى
contacts-problem-words = في بضع كلمات
contacts-also = هل هناك شيء آخر؟ (اثنان على الأكثر)
contacts-also-remove = إزالة { $problem }
contacts-online = هل يحدث ذلك على الإنترنت؟
contacts-environment = أين على الإنترنت؟
contacts-platforms = على أي منصات؟

contacts-safe-now = هل الشخص في أمان الآن؟
contacts-risk = ما مستوى الخطورة؟
contacts-risk-add = تحديد مستوى الخطورة
contacts-risk-asked = هذه المشكلة تتطلب تحديد مستوى الخطورة.
contacts-risk-minimum = «{ $risk }» على الأقل: هذه المشكلة قبل سن { $below }.

contacts-danger = خطر الآن
contacts-danger-text = إعطاء هذه الأرقام أو الاتصال بها قبل أي شيء آخر.
contacts-danger-quiet = في حالة خطر فوري
contacts-emergency-action = ما الذي تم فورا؟
contacts-informed = من الذي أُخبر؟
contacts-informed-hint = تكفي الصفة: المشرف(ة)، شرطة المداومة…

contacts-summary = ما يُحكى
contacts-summary-hint = باختصار ومن دون أسماء. نص فقط.
contacts-actions = ما نقوم به

contacts-after = ماذا بعد؟
contacts-case-none = بلا ملف
contacts-case-new = فتح ملف
contacts-case-existing = إضافة إلى ملف مفتوح
contacts-case-which = أي ملف؟
contacts-case-promised = الوعد بمعاودة الاتصال يحتاج إلى ملف.
contacts-call-back = الوعد بمعاودة الاتصال
contacts-call-back-remove = عدم الوعد بمعاودة الاتصال
contacts-call-back-closed = لا توجد بعد أي وسيلة مسموح بها للاتصال. يجب السؤال أولا عن طريقة آمنة؛ وقبل ذلك لا يمكن الوعد بشيء.

contacts-age-about = تقريبا…
contacts-age-not-number = هذا ليس عدد سنوات. يلزم كتابة أرقام أو الاختيار بجانبه.
contacts-problem-precise = بتدقيق أكثر
contacts-problem-general = بشكل عام
contacts-side = مساعدة بجانب الاستمارة

contacts-save = حفظ
contacts-save-case = حفظ وفتح ملف
contacts-saved = سُجل الاتصال { $code }
contacts-saved-case = سُجل الاتصال { $code } في الملف { $case }
contacts-not-saved = { $count ->
    [zero] لم يُسجل بعد. كل ما كُتب محفوظ.
    [one] لم يُسجل بعد: هناك جواب واحد للمراجعة. كل ما كُتب محفوظ.
    [two] لم يُسجل بعد: هناك جوابان للمراجعة. كل ما كُتب محفوظ.
    [few] لم يُسجل بعد: هناك { $count } أجوبة للمراجعة. كل ما كُتب محفوظ.
    [many] لم يُسجل بعد: هناك { $count } جوابا للمراجعة. كل ما كُتب محفوظ.
   *[other] لم يُسجل بعد: هناك { $count } جواب للمراجعة. كل ما كُتب محفوظ.
  }

## القائمة
contacts-list = الاتصالات
contacts-list-sub = الأحدث أولا. لا أسماء هنا ولا حكايات.
contacts-list-filter = التصفية برمز أو كلمة
contacts-list-empty = لم يُسجل أي اتصال بعد
contacts-list-empty-text = ستظهر هنا أول مكالمة مسجلة.
contacts-list-none = لا اتصال مطابق
contacts-list-none-text = يمكن تجربة رمز أو كلمة أقصر.
contacts-list-new = تسجيل مكالمة
contacts-col-when = التاريخ
contacts-col-code = الرمز
contacts-col-kind = النوع
contacts-col-problem = المشكلة
contacts-col-risk = الخطورة
contacts-col-counsellor = المستمع(ة)
contacts-col-case = الملف

## اتصال واحد
contacts-by = التسجيل: { $who }
contacts-one-summary = ما حُكي
contacts-one-no-summary = لم يُكتب شيء: لم يكن هذا اتصال استماع.
contacts-one-facts = الأجوبة
contacts-one-actions = ما تم القيام به
contacts-one-danger = الخطر
contacts-one-years = { $years ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
  }
contacts-one-unsaid = لم يُذكر
contacts-open-case = فتح ملف
contacts-open-case-title = فتح ملف انطلاقا من { $code }
contacts-open-case-text = يجمع الملف المتابعات والإحالات والرسائل. بأي مستوى خطورة يبدأ؟
contacts-open-case-done = فُتح الملف { $code }
contacts-see-case = عرض الملف { $code }
contacts-minutes = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
  }
contacts-back-one = رجوع
contacts-col-pseudonym = الاسم المستعار
contacts-times-said = التوقيت

## ما قد يدل على شخص داخل نص
contacts-traces = قد يدل هذا على شخص
contacts-traces-text = مكان رقم الهاتف هو الاتصال الآمن وحده. والحفظ ممكن في كل الأحوال.
contacts-traces-take = حذفه
contacts-traces-take-one = حذف { $piece }

## هل سبق أن اتصل الشخص؟
contacts-previous = هل سبق الاتصال؟
contacts-previous-asked = رمز أو رقم أو اسم مستعار
contacts-previous-hint = كاملا كما يقوله الشخص.
contacts-previous-none = لا شيء تحت هذا البيان.
contacts-previous-take = إضافة إلى الملف { $code }
contacts-previous-taken = تنضم هذه المكالمة إلى الملف { $code }
contacts-previous-alone = بلا ملف بعد.
contacts-previous-unasked = لا يُعاود الاتصال: لم يُسأل الشخص بعد
contacts-previous-never = لا يُعاود الاتصال
contacts-previous-may = معاودة الاتصال مسموح بها
contacts-previous-say = يُقال:
contacts-previous-expired = يُعاد السؤال

## الرقم الذي تمنحه منصة
contacts-reference = مرجع التبليغ
contacts-reference-hint = إن ورد من منصة أو شريك: الرقم الذي يحمله هناك.
contacts-reference-source = مصدره

## في وقت لاحق
contacts-correct = تصحيح
contacts-correct-title = تصحيح الاتصال { $code }
contacts-correct-save = حفظ التصحيح
contacts-corrected = صُحح الاتصال { $code }
contacts-changed = صُحح يوم { $date } على الساعة { $time }
contacts-addenda = أضيف لاحقا
contacts-addendum = إضافة إلى هذا الاتصال
contacts-addendum-hint = ما عُرف أو لوحظ فيما بعد. وما سُجل يبقى كما هو.
contacts-addendum-save = إضافة
contacts-addendum-done = تمت الإضافة إلى الاتصال
contacts-join = إضافة إلى ملف
contacts-move-button = نقل إلى ملف آخر
contacts-move-join = إضافة { $code } إلى ملف
contacts-move = نقل { $code } إلى ملف آخر
contacts-move-text = هو الآن في الملف { $case }. ويحتفظ كل من الملفين بسطر عن ذلك.
contacts-move-reason = لماذا؟
contacts-move-reason-hint = مثلا: كان الأمر يخص أختها.
contacts-move-save = حفظ
contacts-move-done = الاتصال { $code } الآن في الملف { $case }

## ما يمكن السؤال عنه زيادة على ذلك
contacts-fold-person = المزيد عن الشخص
contacts-fold-incident = ما وقع بالضبط
contacts-fold-talk = كيف جرت المحادثة
contacts-fold-none = لا شيء مدون
contacts-fold-count = { $count ->
    [zero] لا شيء مدون
    [one] جواب واحد
    [two] جوابان
    [few] { $count } أجوبة
    [many] { $count } جوابا
   *[other] { $count } جواب
  }
contacts-fold-clear = محو هذه الأجوبة
contacts-birth-year = سنة الميلاد
contacts-age-estimated = السن تقديرية
contacts-living = أين يعيش الشخص
contacts-vulnerabilities = ما يزيد وضع الشخص صعوبة
contacts-grade = المستوى الدراسي
contacts-school-type = نوع المؤسسة التعليمية
contacts-region = الجهة
contacts-milieu = مدينة أو قرية
contacts-repeat = هل سبق للشخص أن اتصل؟
contacts-repeat-case = الملف يبين هل سبق الاتصال.
contacts-four-c = نوع الخطر على الإنترنت
contacts-four-c-hint = ينتج عن المشكلة، ويمكن اختيار غيره.
contacts-facets = بأي طريقة
contacts-incident-started = منذ أي يوم
contacts-incident-last = آخر مرة
contacts-incident-ongoing = هل ما زال مستمرا؟
contacts-incident-frequency = كم مرة
contacts-incident-place = أين كان الشخص
contacts-offender-known = هل الفاعل المفترض معروف؟
contacts-offender = علاقته بالشخص
contacts-offender-age = راشد أو قاصر
contacts-offenders = كم عددهم
contacts-caregiver-aware = هل الوالدان أو أولياء الأمر على علم؟
contacts-reported = هل بُلغ عنه في مكان آخر؟
contacts-reported-where = أين
contacts-reported-ref = مرجعه هناك
contacts-confidentiality = هل شُرحت السرية؟
contacts-rights = هل جرى الحديث عن الحقوق؟
contacts-emotion-before = كيف كان شعور الشخص في البداية
contacts-emotion-after = وفي النهاية
contacts-emotion = الشعور الغالب
contacts-felt-helped = هل يحس الشخص أنه تلقى مساعدة؟
contacts-would-recommend = هل ينصح غيره بنا؟
contacts-heard-of-us = كيف عرف الشخص بنا
contacts-campaign = الحملة (اختياري)
contacts-heavy = كان هذا الاتصال ثقيلا علي
contacts-heavy-hint = يصل الإشراف تذكير بالحديث معك، من دون أي تفصيل.
contacts-told = من أُخبر من الإشراف؟
contacts-told-else = شخص آخر
contacts-traces-name = يُقرأ هذا النص تحت رمز، فلا مكان فيه لاسم الشخص.
contacts-correct-offer = تصحيح لم يكتمل
contacts-correct-offer-text = ما كُتب محفوظ ومشفر، وآخر حفظ كان على الساعة { $time }.
contacts-correct-continue = متابعة
contacts-correct-discard = التخلي عنه
contacts-previous-elsewhere = هذا الملف غير متاح من حسابك. يُرجى سؤال { $who }.
