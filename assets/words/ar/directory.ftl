directory-title = الدليل
directory-sub = { $count ->
    [zero] لا مصلحة
    [one] مصلحة واحدة
    [two] مصلحتان
    [few] { $count } مصالح
    [many] { $count } مصلحة
   *[other] { $count } مصلحة
}
directory-search = بحث
directory-kind = النوع
directory-kind-all = الكل
directory-service = نوع الخدمة
directory-service-all = الكل
directory-none = لا مصلحة تطابق البحث.
directory-none-what = المرجو توسيع البحث أو تغيير النوع.
directory-no-phone = بلا هاتف
directory-minors = تستقبل القاصرين
directory-phone = الهاتف
directory-web = الموقع
directory-address = العنوان
directory-hours = الأوقات
directory-services = الخدمات
directory-last-check = التحقق
directory-checked = تم التحقق يوم { $date } من طرف { $name }
directory-checked-on = تم التحقق يوم { $date }
directory-confirm = تأكيد هذه المعطيات
directory-confirm-title = هل هذه المعطيات صحيحة؟
directory-confirm-what = لا تؤكَّد إلا بعد الاتصال بهذه المصلحة أو الاطلاع على صفحتها الرسمية.
directory-confirm-sign = سيُسجَّل اسمكم ({ $name }) وتاريخ اليوم.
directory-confirm-yes = نعم، صحيحة
directory-confirmed = سُجِّل التحقق.
