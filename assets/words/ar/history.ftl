## من فتح ماذا وغيّر ماذا
history-title = سجل الأعمال
history-what = من فتح ماذا وغيّر ماذا، والأحدث أولا. لا تظهر هنا إلا الأعمال والرموز، ولا يظهر أبدا مضمون أي ملف. والاطلاع هنا يترك أثرا أيضا.
history-checking = جار التحقق: { $done } من { $size }…
history-whole = { $count ->
    [zero] لا عمل مسجل
    [one] عمل واحد، والسجل كامل منذ { $since }
    [two] عملان، والسجل كامل منذ { $since }
    [few] { $count } أعمال، والسجل كامل منذ { $since }
    [many] { $count } عملا، والسجل كامل منذ { $since }
   *[other] { $count } عمل، والسجل كامل منذ { $since }
}
history-whole-code = { $count ->
    [zero] لا عمل مسجل
    [one] عمل واحد، والسجل كامل منذ { $since }، وآخر رمز في السجل الورقي يطابق { $code }
    [two] عملان، والسجل كامل منذ { $since }، وآخر رمز في السجل الورقي يطابق { $code }
    [few] { $count } أعمال، والسجل كامل منذ { $since }، وآخر رمز في السجل الورقي يطابق { $code }
    [many] { $count } عملا، والسجل كامل منذ { $since }، وآخر رمز في السجل الورقي يطابق { $code }
   *[other] { $count } عمل، والسجل كامل منذ { $since }، وآخر رمز في السجل الورقي يطابق { $code }
}
history-broken = سجل الأعمال غير متطابق ابتداء من العمل رقم { $seq }. ربما غُيّر خارج سند. يُترك هذا الحاسوب كما هو ويُخبر من يتحمل مسؤولية المعطيات.
history-again = إعادة التحقق
history-witnesses-none = لا يوجد خارج القاعدة أي شاهد يتذكر أين انتهت.
history-against = { $witness } يتذكر أكثر مما في القاعدة: { $kind }.
history-export = تصدير للتحقق
history-exported = تم الحفظ. يتحقق منه برنامج sanad-verify بالمفاتيح العمومية وحدها.
history-person = الشخص
history-everybody = الجميع
history-record = رمز ملف أو اتصال
history-kind = العمل المنجز
history-everything = الكل
history-first = من
history-last = إلى
history-show = عرض
history-clear = عرض الكل
history-of = سجل { $code }
history-none = لم يُعثر على شيء.
history-when = متى
history-who = من
history-act = العمل المنجز
history-about = بخصوص
history-refused = مرفوض
history-clock = كانت الساعة قد رجعت إلى الوراء
history-older = عرض الأقدم
history-see = من اطلع عليه؟

## الثغرات
history-gap-title = ربما ينقص جزء من سجل الأعمال
history-gap-copy = لوحظ بتاريخ { $date }: { $witness } رأى العمل رقم { $seen_seq } بتاريخ { $seen }، بينما انتهت القاعدة عند العمل رقم { $last_seq } بتاريخ { $last }.
history-gap-keys = لوحظ بتاريخ { $date }: { $witness } رأى بتاريخ { $seen } مفاتيح أحدث من الموجودة هنا.
history-gap-missing = لوحظ بتاريخ { $date }: اختفى الملف الذي يحفظ نهاية السجل أو تعذرت قراءته. انتهت القاعدة عند العمل رقم { $last_seq } بتاريخ { $last }.
history-gap-what = إذا استُرجعت نسخة احتياطية فهذا هو السبب. وإلا فربما وُضعت نسخة أقدم مكانها: تجب المقارنة مع الرموز المكتوبة في سجل المداومة قبل القبول.
history-gap-accept = السبب معروف، قبول
history-gap-waits = { $count ->
    [zero] لا ينقص أي قبول.
    [one] يلزم قبول شخص آخر من الإشراف.
    [two] يلزم قبول شخصين من الإشراف.
    [few] يلزم قبول { $count } أشخاص من الإشراف.
    [many] يلزم قبول { $count } شخصا من الإشراف.
   *[other] يلزم قبول { $count } شخص من الإشراف.
}
history-gap-accepted = القبول: { $name }، بتاريخ { $date }
history-gap-done = تم القبول.

## الرموز على الورق
history-register = رمز السجل
history-register-what = عند نهاية المداومة، يُكتب هذا الرمز في سجل المداومة الورقي. وسيُثبت لاحقا أن لا شيء مما سبقه حُذف أو غُيّر.
history-register-make = إعداد رمز السجل
history-register-write = يُكتب في سجل المداومة بجانب التاريخ والساعة والاسم:
history-register-at = { $date }، { $time }، عدد الأعمال: { $count }
history-register-check = التحقق من رمز مكتوب في السجل أو في أسفل رسالة
history-register-code = الرمز
history-register-checked = تحقق
history-register-found = موجود هنا: العمل رقم { $seq } بتاريخ { $date }، { $time }. لم يتغير شيء مما سبقه.
history-register-lost = هذا الرمز غير موجود في سجل الأعمال. تعاد قراءته، فإن كان صحيحا فقد حُذف جزء من السجل أو غُيّر.
