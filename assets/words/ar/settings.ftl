settings-title = الإعدادات
settings-sub = هذه الاختيارات خاصة بحسابكم.
settings-language = اللغة
settings-theme = المظهر
settings-size = حجم النص
settings-size-help = يكبّر الشاشة كلها.
settings-about = هذا التثبيت
settings-organisation = الهيئة
settings-pack = البلد وخط المساعدة
settings-pack-version = إصدار القوائم
settings-auto-lock = القفل التلقائي
settings-auto-lock-after = { $minutes ->
    [zero] فورا
    [one] بعد دقيقة واحدة بلا نشاط
    [two] بعد دقيقتين بلا نشاط
    [few] بعد { $minutes } دقائق بلا نشاط
    [many] بعد { $minutes } دقيقة بلا نشاط
   *[other] بعد { $minutes } دقيقة بلا نشاط
}

settings-passphrase = عبارة السر
settings-passphrase-what = تفتح سند كل يوم، ولا يعرفها أي شخص آخر.
settings-passphrase-change = تغيير عبارة السر
settings-passphrase-below = تُطلب العبارة الحالية حتى لا يستغل أحد حاسوبا تُرك مفتوحا.
settings-passphrase-current = عبارة السر الحالية
settings-passphrase-new = عبارة السر الجديدة
settings-passphrase-save = تغيير
settings-passphrase-done = تم تغيير عبارة السر
settings-passphrase-check = يُستحسن قفل سند وفتحه من جديد الآن: هذه أفضل طريقة للتأكد من كتابة العبارة كما ينبغي.
settings-passphrase-lock = القفل الآن
settings-passphrase-later = لاحقا
settings-record = بطاقتي
settings-record-what = ما يسجله الفريق عنكم. يُتمها شخص من الإشراف.
