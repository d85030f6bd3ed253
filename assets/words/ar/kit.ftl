kit-required = إلزامي
kit-form-refused = لم يُحفظ شيء بعد.
kit-counter = { $max ->
    [zero] { $used } من { $max } حرف
    [one] { $used } من حرف واحد
    [two] { $used } من حرفين
    [few] { $used } من { $max } أحرف
    [many] { $used } من { $max } حرفا
   *[other] { $used } من { $max } حرف
}
kit-passphrase-show = إظهار
kit-passphrase-hide = إخفاء
kit-passphrase-caps = زر الأحرف الكبيرة (Caps Lock) مشغَّل.
kit-passphrase-arabic = لوحة المفاتيح بالعربية.
kit-select-placeholder = اختيار
kit-no-match = لا توجد نتيجة.
kit-open-list = فتح القائمة
kit-close = إغلاق
kit-waiting = لحظة من فضلك…
kit-due-quick = اختيارات سريعة
kit-due-hour = بعد ساعة
kit-due-evening = اليوم { $time }
kit-due-tomorrow = غدا { $time }
kit-due-days = { $days ->
    [zero] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يوما
   *[other] بعد { $days } يوم
}
kit-due-week = بعد أسبوع
kit-broken = حدث خلل ولم يُحفظ هذا التغيير. ما حُفظ من قبل سليم. إن تكرر الأمر فأبلغوا بهذا الرقم: { $number }.
kit-broken-unknown = حدث خلل ولم يُحفظ هذا التغيير. ما حُفظ من قبل سليم. أغلقوا سند ثم افتحوه من جديد.
