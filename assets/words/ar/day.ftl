day-title = يومي
day-sub-late = { $count ->
    [zero] لا شيء متأخر
    [one] متابعة واحدة متأخرة
    [two] متابعتان متأخرتان
    [few] { $count } متابعات متأخرة
    [many] { $count } متابعة متأخرة
   *[other] { $count } متابعة متأخرة
}
day-sub-today = { $count ->
    [zero] لا شيء اليوم
    [one] واحدة اليوم
    [two] اثنتان اليوم
    [few] { $count } اليوم
    [many] { $count } اليوم
   *[other] { $count } اليوم
}
day-late = متأخرة
day-late-list = المتابعات المتأخرة: { $count }
day-today = اليوم
day-today-list = متابعات اليوم: { $count }
day-today-none = لا متابعة مقررة اليوم.
day-letters = رسائل بلا جواب
day-letter-days = { $count ->
    [zero] اليوم
    [one] منذ يوم واحد
    [two] منذ يومين
    [few] منذ { $count } أيام
    [many] منذ { $count } يوما
   *[other] منذ { $count } يوم
}
day-stalled = ملفات بلا خطوة تالية
day-stalled-none = لا شيء مقرر
day-stalled-since = آخر نشاط: { $day }
day-coming = قادمة
day-coming-list = المتابعات القادمة: { $count }
day-empty = لا شيء في الانتظار.
day-empty-what = تظهر هنا المتابعات الموعود بها، وأشدها تأخرا في البداية.
day-record = تسجيل نتيجة المتابعة المختارة
day-record-short = تسجيل النتيجة
day-record-of = تسجيل النتيجة، { $code }
day-steps = خطوات خطط العمل
day-step = خطوة من الخطة
day-spent = لدى الإشراف
day-attempts = { $count ->
    [zero] بلا محاولة
    [one] محاولة واحدة: { $outcome }
    [two] محاولتان، آخرهما: { $outcome }
    [few] { $count } محاولات، آخرها: { $outcome }
    [many] { $count } محاولة، آخرها: { $outcome }
   *[other] { $count } محاولة، آخرها: { $outcome }
}
day-safe-none = لم يُسجَّل اتصال آمن: ممنوع الاتصال
day-safe-never = ممنوع الاتصال
day-safe-say = نقول:
day-safe-expired = يحتاج إلى تأكيد
day-draft = مكالمة لم تكتمل. المسودة المشفَّرة محفوظة على { $time }.
day-draft-open = استئناف المكالمة

## What must be told at unlock
day-notice-older-copy = قاعدة المعطيات هذه أقدم من التي شوهدت آخر مرة في هذا الحاسوب ({ $seen })، وآخر تسجيل فيها بتاريخ { $last }. ربما وُضعت نسخة أقدم مكانها. يجب إخبار الإشراف قبل المتابعة. لم يتغير أي شيء.
day-notice-restored = في { $at } وُضعت نسخة احتياطية بتاريخ { $made } مكان الملفات. ما كُتب بين التاريخين غير موجود هنا: يُعاد تدوينه من الذاكرة أو من الورق. ومن لا علم له بذلك يُرجى منه إخبار الإشراف.
day-notice-chain-broken = سجل الأعمال غير متطابق ابتداء من التسجيل رقم { $seq }. يجب إخبار الإشراف قبل المتابعة. لم يتغير أي شيء.
day-debriefs = للحديث معهم بعد اتصال ثقيل
day-debrief-count = { $count ->
    [zero] لا اتصال
    [one] اتصال واحد
    [two] اتصالان
    [few] { $count } اتصالات
    [many] { $count } اتصالا
   *[other] { $count } اتصال
  }
day-debrief-done = تحدثنا
day-debrief-done-of = تحدثنا: { $name }
day-debrief-noted = دُوّن الحديث مع { $name }.
# [T]
day-rechecks = محتويات للتحقق منها من جديد
day-recheck = طلب الحذف { $number }
day-exposures = دعم الفريق
day-exposure = مشاهدة عرضية يوم { $date }
day-exposure-again = كان مقررا أن يُعاد الحديث
day-agreements = اتفاقات ينبغي تجديدها
day-agreement-ends = صالح إلى غاية { $date }
day-agreement-ended = انتهى يوم { $date }
