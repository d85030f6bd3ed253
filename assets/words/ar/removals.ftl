# طلبات حذف المحتوى. [T]

removals-title = طلبات الحذف
removals-none = لم يُسجَّل أي طلب.
removals-add = إعداد طلب
removals-form-title = طلب حذف في الملف { $code }
removals-change-title = تعديل الطلب { $number }
removals-number = الطلب { $number }
removals-platform = على أي منصة؟
removals-links = الروابط كما هي
removals-links-hint = رابط واحد في كل سطر، كما أعطاه الشخص. لا تُفتح.
removals-links-keep = يُترك فارغا للإبقاء على { $links }
removals-kind = ما المطلوب حذفه؟
removals-violation = ما المخالفة؟
removals-minor = هل يُظهر المحتوى شخصا قاصرا؟
removals-minor-hint = حسب ما يقوله الشخص. لا يُنظر إليه للتحقق.
removals-guarded = هذا المحتوى لا يوصف. لا تُقترح إلا طرق التبليغ المحمية.
removals-detail = لماذا يخالف هذا المحتوى القواعد؟
removals-detail-hint = بكلمات محايدة، مع ما يسمح بالتعرف عليه.
removals-route = بأي طريقة؟
removals-route-ncii = في StopNCII يُسجَّل رقم الملف، ولا يُسجَّل الرمز السري أبدا.
removals-recheck = إعادة التحقق يوم
removals-recheck-hint = بسؤال الشخص أو المنصة، دون فتح الرابط.
removals-save = حفظ المسودة
removals-saved = حُفظ الطلب
removals-change = تعديل
removals-change-of = تعديل الطلب { $number }
removals-record = تسجيل المستجد
removals-record-of = تسجيل مستجد الطلب { $number }
removals-record-title = مستجد الطلب { $number }
removals-status = إلى أين وصل؟
removals-on = في أي يوم؟
removals-ticket = الرقم الذي أعطته المنصة
removals-ticket-is = الرقم { $ticket }
removals-note = ملاحظة
removals-record-save = تسجيل
removals-recorded = سُجِّل المستجد
removals-days-answer = { $count ->
    [zero] الجواب في اليوم نفسه
    [one] الجواب بعد يوم واحد
    [two] الجواب بعد يومين
    [few] الجواب بعد { $count } أيام
    [many] الجواب بعد { $count } يوما
   *[other] الجواب بعد { $count } يوم
  }
removals-days-wait = { $count ->
    [zero] أُرسل اليوم
    [one] دون جواب منذ يوم واحد
    [two] دون جواب منذ يومين
    [few] دون جواب منذ { $count } أيام
    [many] دون جواب منذ { $count } يوما
   *[other] دون جواب منذ { $count } يوم
  }
removals-recheck-on = إعادة التحقق يوم { $date }
removals-recheck-late = كانت إعادة التحقق يوم { $date }
removals-reuploads = { $count ->
    [zero] لم يُعد نشره
    [one] أُعيد نشره مرة واحدة
    [two] أُعيد نشره مرتين
    [few] أُعيد نشره { $count } مرات
    [many] أُعيد نشره { $count } مرة
   *[other] أُعيد نشره { $count } مرة
  }
removals-minor-is = شخص قاصر: { $answer }
removals-history = المراحل
removals-history-line = { $status }، { $date } · { $who }
