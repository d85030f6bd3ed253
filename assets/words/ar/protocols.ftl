# البروتوكولات: ما يجب القيام به خطوة خطوة، وما أُنجز منه في الملف. [T]

protocols-title = البروتوكولات
protocols-none = لم يبدأ أي بروتوكول.
protocols-all = كل البروتوكولات
protocols-all-text = للقراءة فقط. تُؤشَّر الخطوات داخل الملف.
protocols-side = البروتوكول الواجب اتباعه
protocols-steps = { $count ->
    [zero] لا خطوات
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $count } خطوات
    [many] { $count } خطوة
   *[other] { $count } خطوة
  }
protocols-start = بدء
protocols-start-which = بدء بروتوكول
protocols-start-one = اتباع بروتوكول: { $name }
protocols-suggested = حسب ما هو مسجَّل، يحتاج هذا الملف إلى:
protocols-started = بدأ بروتوكول «{ $name }»
protocols-started-by = البداية: { $who } · { $when } · القائمة { $version }
protocols-progress = { $done } من { $total }
protocols-marked = { $who } · { $when }
protocols-not = لا ينطبق
protocols-not-of = لا ينطبق: { $step }
protocols-not-title = هذه الخطوة لا تنطبق
protocols-not-reason = لماذا؟
protocols-not-save = تسجيل
protocols-back = للإنجاز
protocols-back-of = إرجاع للإنجاز: { $step }
protocols-history = ما أُشِّر عليه وما أُلغي تأشيره
protocols-history-line = { $mark } · { $who } · { $when }
protocols-due = إلى غاية { $date }
protocols-late = متأخرة منذ { $date }
protocols-plan = برمجة المتابعة
protocols-plan-of = برمجة المتابعة: { $step }
protocols-plan-title = برمجة المتابعة
protocols-planned = متابعة مبرمجة: { $when }
protocols-kept = تمت المتابعة
protocols-plan-dropped = أُلغيت المتابعة
protocols-into-plan = إضافة إلى الخطة
protocols-into-plan-of = إضافة إلى الخطة: { $step }
protocols-into-plan-done = أُضيفت الخطوة إلى خطة الملف
protocols-in-plan = موجودة في خطة الملف
protocols-finish = إنهاء
protocols-finish-of = إنهاء: { $name }
protocols-stop = إيقاف
protocols-stop-of = إيقاف: { $name }
protocols-finish-text = كل الخطوات أُنجزت أو لا تنطبق.
protocols-stop-text = { $count ->
    [zero] كل الخطوات أُنجزت.
    [one] بقيت خطوة واحدة. يلزم ذكر سبب الإيقاف.
    [two] بقيت خطوتان. يلزم ذكر سبب الإيقاف.
    [few] بقيت { $count } خطوات. يلزم ذكر سبب الإيقاف.
    [many] بقيت { $count } خطوة. يلزم ذكر سبب الإيقاف.
   *[other] بقيت { $count } خطوة. يلزم ذكر سبب الإيقاف.
  }
protocols-end-reason = ما سبب الإيقاف؟
protocols-end-note = ملاحظة
protocols-finished = انتهى البروتوكول
protocols-stopped = أُوقف البروتوكول
protocols-ended-by = { $state } · { $who } · { $when }
protocols-close-open = { $count ->
    [zero] بروتوكول «{ $name }» ما زال مفتوحا، وكل خطواته أُنجزت.
    [one] تذكير: بقيت في «{ $name }» خطوة واحدة.
    [two] تذكير: بقيت في «{ $name }» خطوتان.
    [few] تذكير: بقيت في «{ $name }» { $count } خطوات.
    [many] تذكير: بقيت في «{ $name }» { $count } خطوة.
   *[other] تذكير: بقيت في «{ $name }» { $count } خطوة.
  }
protocols-danger-minutes = { $count ->
    [zero] سُجِّل الخطر الآن
    [one] سُجِّل الخطر قبل دقيقة
    [two] سُجِّل الخطر قبل دقيقتين
    [few] سُجِّل الخطر قبل { $count } دقائق
    [many] سُجِّل الخطر قبل { $count } دقيقة
   *[other] سُجِّل الخطر قبل { $count } دقيقة
  }
protocols-danger-hours = { $count ->
    [zero] سُجِّل الخطر الآن
    [one] سُجِّل الخطر قبل ساعة
    [two] سُجِّل الخطر قبل ساعتين
    [few] سُجِّل الخطر قبل { $count } ساعات
    [many] سُجِّل الخطر قبل { $count } ساعة
   *[other] سُجِّل الخطر قبل { $count } ساعة
  }
protocols-danger-since = منذ
protocols-danger-told = إخبار الإشراف
protocols-danger-told-who = { $who } · { $when }
protocols-danger-untold = يجب إخباره الآن
protocols-danger-go = عرض الخطوات
