# Fixed lists of the door: choice-<type>-<value>. A comment [T] asks for a native reader.

## Who works here
choice-role-counsellor = مستمع(ة)
# [T]
choice-role-supervisor = مشرف(ة)
# [T]
choice-role-data-officer = مكلف(ة) بالمعطيات
# [T]
choice-role-administrator = مدير(ة) النظام

## Languages, each in its own name
choice-language-ar = العربية
choice-language-fr = Français
choice-language-en = English
choice-theme-system = مثل الحاسوب
choice-theme-light = فاتح
choice-theme-dark = داكن
choice-stage-no-store = لم يُهيأ بعد
choice-stage-locked = مقفل
choice-stage-open = مفتوح
choice-stage-damaged = الملف متضرر
choice-stage-newer = فُتح بإصدار أحدث من سند
choice-stage-busy = مفتوح في مكان آخر
choice-stage-incomplete = التهيئة غير مكتملة

## The contact
choice-yes-no-yes = نعم
choice-yes-no-no = لا
choice-yes-no-unknown = غير معروف
# [T]
choice-call-type-child-about-self = الطفل(ة) بشأن نفسه(ا)
# [T]
choice-call-type-adult-about-self = راشد(ة) بشأن نفسه(ا)
choice-call-type-about-child = شخص بشأن طفل(ة)
choice-call-type-professional = مهني(ة) لطلب المشورة
# [T]
choice-call-type-non-counselling = اتصال خارج الاستماع
choice-gender-female = أنثى
choice-gender-male = ذكر
choice-gender-other = غير ذلك
choice-gender-not-said = لم يُذكر
choice-age-kind-exact = السن بالضبط
choice-age-kind-band = الفئة العمرية
choice-age-kind-unknown = السن غير معروفة
choice-trace-kind-phone = رقم هاتف
choice-trace-kind-identity-card = بطاقة تعريف
choice-trace-kind-passport = جواز سفر
choice-trace-kind-payment-card = بطاقة أداء
choice-case-choice-none = دون ملف
choice-case-choice-new = فتح ملف جديد
choice-case-choice-existing = إضافة إلى ملف موجود
choice-cut-off-call-back = معاودة الاتصال
choice-cut-off-never = عدم معاودة الاتصال أبدا
choice-cut-off-wait = انتظار اتصال الشخص
choice-risk-1 = منخفض
choice-risk-2 = متوسط
choice-risk-3 = مرتفع
choice-risk-4 = خطر فوري

## What each level means, for the person who chooses
choice-risk-meaning-1 = معلومة أو واقعة سابقة أو شخص محمي
choice-risk-meaning-2 = الضرر مستمر دون خطر وشيك
# [T]
choice-risk-meaning-3 = خطة أو وسيلة، أو ابتزاز جنسي جار، أو صور متداولة، أو معتد داخل البيت، أو اتصال جنسي قبل سن 13
choice-risk-meaning-4 = الحياة أو السلامة الجسدية مهددة الآن

## The case
choice-case-status-open = مفتوح
choice-case-status-in-progress = قيد المعالجة
choice-case-status-waiting = في انتظار جواب
# [T]
choice-case-status-pending-supervisor = لدى الإشراف
choice-case-status-closed = مغلق
choice-case-status-reopened = أُعيد فتحه
choice-timeline-kind-opened = فتح الملف
choice-timeline-kind-contact = اتصال
choice-timeline-kind-note = ملاحظة
choice-timeline-kind-followup = متابعة مبرمجة
choice-timeline-kind-attempt = محاولة اتصال
choice-timeline-kind-referral = إحالة
choice-timeline-kind-letter = رسالة
choice-timeline-kind-answer = جواب وارد
choice-timeline-kind-risk = تغيير مستوى الخطورة
choice-timeline-kind-assigned = إسناد الملف
choice-timeline-kind-safe-contact = تغيير الاتصال الآمن
choice-timeline-kind-status = حالة الملف
choice-timeline-kind-closure-asked = طلب إغلاق
choice-timeline-kind-sent-back = إرجاع طلب الإغلاق
choice-timeline-kind-closed = إغلاق الملف
choice-timeline-kind-reopened = إعادة فتح الملف
choice-timeline-kind-plan = خطة العمل
choice-timeline-kind-accompaniment = مواكبة
choice-timeline-kind-decision = قرار الإشراف
choice-timeline-kind-hold = حفظ قانوني
choice-closure-reason-goal-met = تحقق الهدف
choice-closure-reason-client-declined = عدم رغبة الشخص في الاستمرار
choice-closure-reason-lost-contact = انقطاع الاتصال بالشخص
choice-closure-reason-transferred = تولت الحالة جهة أخرى
choice-closure-reason-moved-away = انتقال الشخص إلى مكان آخر
choice-closure-reason-aged-out = تجاوز السن المحددة
choice-closure-reason-duplicate = ملف مفتوح مرتين
choice-closure-reason-death = وفاة الشخص
choice-closure-reason-other = سبب آخر مشروح في الملاحظة
choice-content-result-none = لا محتوى للحذف
choice-content-result-removed = حُذف
choice-content-result-partly = حُذف جزء منه
choice-content-result-not-removed = ما زال منشورا
choice-content-result-unknown = غير معروف
choice-person-result-protected = في حماية
choice-person-result-improved = أحسن
choice-person-result-same = دون تغيير
choice-person-result-worse = أسوأ
choice-person-result-unknown = غير معروف
choice-satisfaction-yes = نعم
choice-satisfaction-partly = جزئيا
choice-satisfaction-no = لا
choice-satisfaction-not-asked = لم يُطرح السؤال
choice-accompaniment-kind-sup = حذف المحتوى (SUP)
choice-accompaniment-kind-psy = دعم نفسي (PSY)
choice-accompaniment-kind-jur = توجيه قانوني (JUR)
choice-accompaniment-state-offered = معروض
choice-accompaniment-state-accepted = مقبول
choice-accompaniment-state-declined = مرفوض
choice-plan-change-added = إضافة خطوة
choice-plan-change-changed = تعديل خطوة
choice-plan-change-done = إنجاز خطوة
choice-plan-change-undone = خطوة للإنجاز من جديد
choice-hold-yes = بدء الحفظ
choice-hold-no = رفع الحفظ
choice-attempt-decision-go-on = الاستمرار
choice-attempt-decision-other-way = وسيلة أخرى
choice-attempt-decision-stop = التوقف
choice-attempt-decision-meaning-go-on = ثلاث محاولات جديدة بالوسيلة نفسها
choice-attempt-decision-meaning-other-way = تنتهي هذه المتابعة، وتُبرمج أخرى بوسيلة آمنة مختلفة
choice-attempt-decision-meaning-stop = لا محاولات جديدة؛ ويبقى للشخص أن يتصل متى شاء
choice-timeline-kind-moved = نقل اتصال
choice-followup-state-due = للإنجاز
choice-followup-state-done = أُنجزت
choice-followup-state-cancelled = أُلغيت
choice-attempt-outcome-reached = تم الاتصال بالشخص
choice-attempt-outcome-no-answer = لا جواب
choice-attempt-outcome-wrong-person = أجاب شخص آخر
choice-attempt-outcome-unsafe = الحديث غير آمن
choice-attempt-outcome-done = أُنجزت بطريقة أخرى
choice-attempt-outcome-cancelled = لم تعد ضرورية

## Referrals
choice-body-kind-police = الشرطة
choice-body-kind-gendarmerie = الدرك
choice-body-kind-prosecutor = النيابة العامة والمحاكم
choice-body-kind-protection = حماية الطفولة
choice-body-kind-health = الصحة والدعم النفسي
choice-body-kind-legal = المساعدة القانونية
choice-body-kind-women = الفتيات والنساء
choice-body-kind-school = المدرسة
choice-body-kind-platform = منصة إلكترونية
# [T]
choice-body-kind-hotline = خط التبليغ عن المحتوى غير القانوني
choice-body-kind-data-protection = حماية المعطيات الشخصية
choice-body-kind-helpline = خط المساعدة
choice-disclosed-item-name = الاسم
choice-disclosed-item-age-gender = السن والجنس
choice-disclosed-item-locality = المدينة أو الجماعة
choice-disclosed-item-safe-contact = الاتصال الآمن
choice-disclosed-item-problem = المشكلة
choice-disclosed-item-risk = مستوى الخطورة
choice-disclosed-item-facts = الوقائع
choice-disclosed-item-words = أقوال الشخص حرفيا
choice-disclosed-item-actions-taken = ما تم القيام به
choice-disclosed-item-evidence-list = قائمة الأدلة
choice-disclosed-item-suspect = المشتبه فيه
choice-disclosed-item-needs = الحاجيات
choice-priority-emergency = طارئ: 24 ساعة
choice-priority-urgent = مستعجل: 72 ساعة
choice-priority-normal = عادي: أسبوعان
choice-consent-giver-person = الشخص المعني
choice-consent-giver-caregiver = أحد الوالدين أو مقدم الرعاية
choice-consent-giver-both = الشخص المعني ومقدم الرعاية
choice-consent-how-oral = شفوية
choice-consent-how-written = كتابية
choice-basis-consent = بموافقة
choice-basis-override = دون موافقة، لسبب مسجل
choice-override-reason-imminent-danger = خطر وشيك
choice-override-reason-legal-duty = واجب قانوني
choice-override-reason-cannot-consent = تعذر موافقة الطفل
choice-override-reason-best-interest = المصلحة الفضلى للطفل
choice-referral-state-prepared = مُعدة
choice-referral-state-printed = مطبوعة
choice-referral-state-handed-over = سُلمت
choice-referral-state-acknowledged = تم تأكيد التوصل
choice-referral-state-accepted = مقبولة
choice-referral-state-declined = مرفوضة
choice-referral-state-no-answer = دون جواب
choice-referral-state-done = قُدمت الخدمة
choice-found-kind-case = ملف
choice-found-kind-contact = اتصال
choice-found-kind-body = جهة

## What a helpline may leave unasked
# [T]
choice-sensitive-item-religion = الدين أو المعتقد
# [T]
choice-sensitive-item-ethnicity = الأصل العرقي
# [T]
choice-sensitive-item-orientation = الميل الجنسي أو الهوية الجندرية
# [T]
choice-sensitive-item-disability = الإعاقة
# [T]
choice-sensitive-item-health = الصحة

## Days, months and the long date. Arabic months are the Moroccan series.
choice-weekday-1 = الاثنين
choice-weekday-2 = الثلاثاء
choice-weekday-3 = الأربعاء
choice-weekday-4 = الخميس
choice-weekday-5 = الجمعة
choice-weekday-6 = السبت
choice-weekday-7 = الأحد
choice-month-1 = يناير
choice-month-2 = فبراير
choice-month-3 = مارس
choice-month-4 = أبريل
choice-month-5 = ماي
choice-month-6 = يونيو
choice-month-7 = يوليوز
choice-month-8 = غشت
choice-month-9 = شتنبر
choice-month-10 = أكتوبر
choice-month-11 = نونبر
choice-month-12 = دجنبر
choice-date-long = { $weekday } { $day } { $month } { $year }

## ما قد تقوله المكالمة زيادة على ذلك
choice-trace-kind-name = اسم الشخص
choice-four-c-content = المحتوى: ما يُشاهَد
choice-four-c-contact = الاتصال: شخص يتقرب
choice-four-c-conduct = السلوك: كيف يعامل الناس بعضهم
choice-four-c-contract = التعاقد: مال ومعطيات واحتيال
choice-living-parents = مع الوالدين
choice-living-relatives = مع الأقارب
choice-living-alternative-care = أسرة بديلة أو كفالة
choice-living-residential = مؤسسة إيواء
choice-living-independent = بشكل مستقل
choice-living-homeless = بلا سكن قار
choice-living-detention = رهن الاعتقال
choice-living-other = مكان آخر
choice-living-unknown = غير معروف
choice-vulnerability-out-of-school = خارج المدرسة
choice-vulnerability-poverty = الفقر
choice-vulnerability-conflict-with-law = في نزاع مع القانون
choice-vulnerability-conflict-zone = يعيش في منطقة نزاع
choice-vulnerability-moved-forced = تهجير أو لجوء
choice-vulnerability-moved-freely = هجرة
choice-vulnerability-minority = أقلية عرقية أو دينية
choice-vulnerability-disability = إعاقة
choice-vulnerability-sogiesc = الميل الجنسي أو الهوية الجندرية
choice-vulnerability-other = أمر آخر
choice-grade-preschool = التعليم الأولي
choice-grade-primary = الابتدائي
choice-grade-lower-secondary = الإعدادي
choice-grade-upper-secondary = الثانوي التأهيلي
choice-grade-vocational = التكوين المهني
choice-grade-higher = التعليم العالي
choice-grade-none = لا شيء
choice-grade-unknown = غير معروف
choice-school-type-public = عمومية
choice-school-type-private = خصوصية
choice-school-type-religious = دينية
choice-school-type-other = نوع آخر
choice-milieu-city = مدينة كبيرة
choice-milieu-town = مدينة صغيرة
choice-milieu-rural = قرية
choice-facet-stalking = ملاحقة
choice-facet-threats = تهديد
choice-facet-denigration = تحقير
choice-facet-doxing = نشر معطيات خاصة
choice-facet-exclusion = إقصاء
choice-facet-flaming = شتائم علنية
choice-facet-fraping = النشر من حساب الشخص
choice-facet-grooming = استدراج
choice-facet-impersonation = انتحال هوية
choice-facet-outing = إفشاء أسرار
choice-facet-intimate-images = صور حميمية
choice-facet-sextortion = ابتزاز جنسي
choice-frequency-once = مرة واحدة
choice-frequency-repeated = عدة مرات
choice-frequency-constant = باستمرار
choice-incident-place-own-home = في بيته
choice-incident-place-other-home = في بيت آخر
choice-incident-place-school = المدرسة
choice-incident-place-institution = مؤسسة
choice-incident-place-public-place = مكان عمومي
choice-incident-place-online = على الإنترنت
choice-incident-place-other = مكان آخر
choice-incident-place-unknown = غير معروف
choice-offender-online-acquaintance = معرفة من الإنترنت
choice-offender-classmate = زميل(ة) في القسم
choice-offender-peer = شاب(ة) آخر
choice-offender-partner = شريك(ة)
choice-offender-ex-partner = شريك(ة) سابق(ة)
choice-offender-parent = أحد الوالدين
choice-offender-relative = قريب(ة)
choice-offender-teacher = أحد أطر المدرسة
choice-offender-neighbour = من الجيران
choice-offender-stranger = شخص غريب
choice-offender-group = مجموعة
choice-offender-unknown = غير معروف
choice-offender-age-adult = راشد
choice-offender-age-minor = قاصر
choice-offender-age-unknown = غير معروف
choice-emotion-fear = خوف
choice-emotion-anger = غضب
choice-emotion-sadness = حزن
choice-emotion-shame = خجل
choice-emotion-other = شعور آخر
choice-feeling-1 = سيئ جدا
choice-feeling-2 = سيئ
choice-feeling-3 = متوسط
choice-feeling-4 = لا بأس
choice-feeling-5 = جيد
choice-explained-yes = نعم
choice-explained-no = لا
choice-explained-not-possible = غير ممكن
choice-heard-of-social-media = شبكات التواصل
choice-heard-of-school = المدرسة
choice-heard-of-friend = صديق(ة)
choice-heard-of-community = محيط الشخص
choice-heard-of-partner = جهة شريكة
choice-heard-of-television = التلفزة
choice-heard-of-radio = الإذاعة
choice-heard-of-other = طريقة أخرى
