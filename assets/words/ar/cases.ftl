# قائمة الملفات والملف الواحد.

cases-list = الملفات
cases-list-sub = حسب الخطورة ثم حسب الموعد. لا أسماء هنا ولا حكايات.
cases-list-filter = التصفية بالرمز
cases-list-mine = ملفاتي
cases-list-all = كل الملفات
cases-list-whose = ملفات من
cases-list-closed = إظهار الملفات المغلقة
cases-list-empty = لا يوجد ملف مفتوح
cases-list-empty-text = يُفتح الملف انطلاقا من اتصال: «حفظ وفتح ملف».
cases-list-none = لا ملف مطابق
cases-list-none-text = يمكن تجربة رمز آخر أو إظهار الملفات المغلقة أيضا.
cases-count = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفا
   *[other] { $count } ملف
  }
cases-col-risk = الخطورة
cases-col-code = الرمز
cases-col-next = الخطوة التالية
cases-col-status = الحالة
cases-col-age = السن
cases-col-problem = المشكلة
cases-col-owner = المتابعة لدى
cases-no-next = لا خطوة مقررة

cases-sub = فُتح يوم { $date } · { $who }
cases-log-call = تسجيل مكالمة في هذا الملف
cases-next = الخطوة التالية
cases-next-none = لا توجد خطوة مقررة
cases-next-none-text = الملف الذي لا خطوة تالية له يُنسى. يلزم الوعد بمتابعة، أو كتابة سبب عدم الحاجة إليها.
cases-next-when = { $purpose } · { $when }
cases-next-overdue = { $purpose } · { $when }، متأخرة
cases-next-step = خطوة من الخطة، إلى غاية { $date }
cases-next-later = مقرر أيضا
cases-record-result = تسجيل النتيجة
cases-promise = الوعد بمتابعة
cases-promise-title = الوعد بمتابعة
cases-promise-text = لا يمكن اختيار غير الوسائل الآمنة لهذا الشخص.
cases-promise-save = تأكيد الوعد
cases-promise-done = المتابعة مقررة
cases-cancel = إلغاء

cases-note = إضافة ملاحظة
cases-note-label = ملاحظة
cases-note-hint = ما حدث أو ما تقرر، ومن دون أسماء قدر الإمكان.
cases-note-save = إضافة الملاحظة
cases-note-done = أُضيفت الملاحظة إلى المسار
cases-timeline = المسار
cases-timeline-empty = لم يحدث شيء بعد في هذا الملف.

cases-risk-change = تغيير الخطورة
cases-risk-title = تغيير خطورة { $code }
cases-risk-new = المستوى الجديد
cases-risk-reason = لماذا؟
cases-risk-reason-hint = خفض المستوى يحتاج إلى سبب يبقى في السجل.
cases-risk-save = تغيير الخطورة
cases-risk-done = أصبح مستوى الخطورة «{ $risk }»

cases-safe-edit = تغيير الاتصال الآمن
cases-safe-title = الاتصال الآمن في الملف { $code }
cases-safe-text = فقط ما قال الشخص إنه آمن. وبلا جواب: عدم الاتصال.
cases-safe-save = حفظ الاتصال الآمن
cases-safe-done = حُفظ الاتصال الآمن

cases-referrals = الإحالات
cases-referrals-none = لا توجد إحالة بعد.
cases-refer = إحالة
cases-answer-due = الجواب منتظر قبل نهاية يوم { $date }
cases-answer-late = بلا جواب منذ { $date }
cases-answer = تسجيل الجواب
cases-answer-save = تسجيل
cases-answer-done = سُجل الجواب
cases-letter-print = طباعة الرسالة
cases-letter-file = حفظ الرسالة بصيغة PDF
cases-letter-printed = أُرسلت الرسالة إلى الطابعة
cases-letter-saved = حُفظت الرسالة
cases-letter-not-saved = لم تُحفظ الرسالة
cases-letters = { $count ->
    [0] لم تُطبع بعد
    [zero] لم تُطبع بعد
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
  }

cases-consents = الموافقات
cases-contacts = اتصالات هذا الملف
cases-tabs = الملفات والاتصالات
cases-late = متأخرة
cases-back-one = رجوع
cases-risk-now = المستوى الحالي:
cases-sections = الانتقال إلى جزء من الملف

## مرحلة الملف ونهايته
cases-status = حالة الملف
cases-status-to = الحالة: { $status }
cases-status-done = أصبحت حالة الملف «{ $status }»
cases-close = إغلاق الملف…
cases-close-ask = طلب إغلاق الملف…
cases-close-title = إغلاق { $code }
cases-close-text = يحتفظ الملف برمزه ويبقى مقروءا، وتمكن إعادة فتحه.
cases-close-ask-title = طلب إغلاق { $code }
cases-close-ask-text = القرار عند هذا المستوى من الخطورة للإشراف، ويبقى الملف مفتوحا إلى ذلك الحين.
cases-close-reason = لماذا ينتهي؟
cases-close-person = كيف حال الشخص الآن؟
cases-close-content = ماذا حدث للمحتوى؟
cases-close-services = الخدمات التي استفاد منها الشخص
cases-close-satisfaction = هل شعر الشخص بأنه تلقى المساعدة؟
cases-close-risk = الخطورة النهائية
cases-close-note = ملاحظة
cases-close-note-hint = ضرورية عند خفض خطورة مرتفعة، وعند اختيار سبب آخر. من دون أسماء.
cases-close-save = إغلاق الملف
cases-close-ask-save = طلب الإغلاق
cases-close-done = أُغلق الملف
cases-close-ask-done = أُحيل طلب الإغلاق إلى الإشراف
cases-closure-not-yet = لا يمكن إغلاق الملف بعد
cases-closure-asked = طلب إغلاق من { $who } يوم { $date }
cases-closure-waits = القرار للإشراف، ويبقى الملف مفتوحا إلى ذلك الحين.
cases-closure-approve = الموافقة والإغلاق
cases-closure-approved = أُغلق الملف
cases-closure-back = إرجاع الطلب
cases-closure-back-title = إرجاع طلب إغلاق { $code }
cases-closure-back-note = ما الذي ينقص؟
cases-closure-back-hint = يظهر هذا في أعلى الملف لمن يتابعه.
cases-closure-back-done = أُرجع طلب الإغلاق
cases-closure-was-sent-back = إرجاع طلب الإغلاق من { $who } يوم { $date }
cases-closed = إغلاق الملف من { $who } يوم { $date }
cases-closure-reason = السبب
cases-closure-person = حال الشخص
cases-closure-content = المحتوى
cases-closure-services = الخدمات
cases-closure-satisfaction = تلقى المساعدة
cases-closed-asked-by = بطلب من
cases-closed-approved = من الإشراف
cases-closed-approved-yes = نعم
cases-closed-approved-no = لا، لم تستدع الخطورة ذلك
cases-reopen = إعادة فتح الملف
cases-reopen-title = إعادة فتح { $code }
cases-reopen-text = يحتفظ الملف برمزه ويُستأنف من حيث توقف.
cases-reopen-reason = ما سبب إعادة الفتح؟
cases-reopen-done = أُعيد فتح الملف

## الخطورة حين ترتفع
cases-risk-informed = من تم إخباره؟
cases-risk-informed-hint = اسم المشرف(ة).
cases-risk-informed-danger = اسم المشرف(ة)، ومن غيره: الشرطة، الإسعاف…
cases-risk-told = تم إخبار

## خطة العمل
cases-plan = خطة العمل
cases-plan-none = لم تُكتب أي خطوة بعد.
cases-plan-add = إضافة خطوة
cases-plan-change = تعديل
cases-plan-change-of = تعديل الخطوة { $number }
cases-plan-title-new = خطوة في الملف { $code }
cases-plan-title-change = تعديل خطوة في الملف { $code }
cases-plan-what = ما الذي يجب القيام به؟
cases-plan-who = من يقوم بذلك؟
cases-plan-who-hint = تكفي الصفة: المستمعة، الأم، المدرسة…
cases-plan-due = إلى متى؟
cases-plan-goal = الهدف:
cases-plan-goal-label = لأي هدف؟
cases-plan-goal-hint = بكلمات قليلة، كما يقولها الشخص.
cases-plan-save = حفظ الخطوة
cases-plan-saved = أصبحت الخطوة في الخطة
cases-plan-until = إلى غاية { $date }
cases-plan-late = متأخرة، كان موعدها { $date }
cases-plan-done-by = { $who }، يوم { $date }

## المساعدة المعروضة
cases-help = المواكبة
cases-help-none = لم يُعرض بعد
cases-help-by = { $who }، يوم { $date }
cases-help-set = { $kind }: { $state }

## ما يحتفظ به الإشراف
cases-apart = ملاحظات الإشراف
cases-apart-text = لا يقرؤها غير الإشراف، ولا تظهر في أي رسالة ولا في أي بحث.
cases-apart-label = ملاحظة للإشراف
cases-apart-save = إضافة
cases-apart-done = أُضيفت ملاحظة الإشراف
cases-hold = حفظ الملف للقضاء…
cases-hold-end = رفع الحفظ القانوني…
cases-hold-badge = حفظ قانوني
cases-hold-title = حفظ { $code } للقضاء
cases-hold-text = لا يمكن حذف أي شيء من هذا الملف ما لم يُرفع الحفظ.
cases-hold-end-title = رفع الحفظ عن { $code }
cases-hold-end-text = تعود مدة الاحتفاظ المعتادة إلى السريان.
cases-hold-reason = لماذا؟
cases-hold-save = حفظ للقضاء
cases-hold-end-save = رفع الحفظ
cases-hold-done = الملف محفوظ للقضاء
cases-hold-end-done = رُفع الحفظ القانوني
cases-moved-out = { $contact } الآن في الملف { $case }
cases-moved-in = { $contact } قدم من الملف { $case }
cases-team = الفريق
cases-team-owner = متابعة الملف
cases-team-since = منذ { $date }، بإضافة من { $who }
cases-team-was = إلى غاية { $date }، بسحب من { $who }
cases-team-alone = لا يعمل أي شخص آخر على هذا الملف.
cases-team-add = إضافة شخص
cases-team-remove = سحب
cases-team-remove-of = سحب { $name } من الفريق
cases-team-add-title = إضافة إلى فريق الملف { $code }
cases-team-add-text = كل من يُضاف يطلع على الملف كله: المسار والأدلة والرسائل والاتصال الآمن.
cases-team-add-who = من؟
cases-team-add-save = إضافة
cases-team-add-none = الكل يعمل على هذا الملف من قبل.
cases-team-added = تمت إضافة { $name } إلى فريق الملف.
cases-team-remove-title = سحب { $name } من الفريق؟
cases-team-remove-text = لن يُفتح هذا الملف بعد الآن من هذا الحساب. ويبقى كل ما سُجل فيه تحت الاسم نفسه.
cases-team-removed = انتهى عمل { $name } على هذا الملف.
