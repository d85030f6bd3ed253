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
