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
cases-answer-title = الجواب عن { $reference }
cases-answer-what = ما هو الجواب؟
cases-answer-note = ملاحظة
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
cases-consents-none = لا توجد موافقة مسجلة.
cases-consent-line = { $who }، { $how }، يوم { $date }
cases-consent-expires = إلى غاية { $date }
cases-override-line = بلا موافقة: { $reason }، يوم { $date }
cases-contacts = اتصالات هذا الملف
cases-tabs = الملفات والاتصالات
cases-late = متأخرة
cases-back-one = رجوع
cases-risk-now = المستوى الحالي:
cases-moved-out = { $contact } الآن في الملف { $case }
cases-moved-in = { $contact } قدم من الملف { $case }
