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
## تحيين الدليل
directory-add = إضافة جهة
directory-add-save = إضافة
directory-added = أُضيفت الجهة إلى الدليل
directory-change = تعديل البطاقة
directory-change-save = حفظ البطاقة
directory-changed = حُفظت البطاقة
directory-in = { $what } ({ $language })
directory-fold-letter = الدور والعنوان وترويسة الرسالة
directory-fold-whom = من تستقبل هذه الجهة
directory-fold-way = تسليم الرسائل والملاحظات
directory-filled = { $count ->
    [zero] لم يُسجَّل شيء
    [one] معلومة واحدة
    [two] معلومتان
    [few] { $count } معلومات
    [many] { $count } معلومة
   *[other] { $count } معلومة
}
directory-field-kind = النوع
directory-field-name = الاسم
directory-field-role = الدور
directory-field-address = العنوان
directory-field-addressee = ترويسة الرسالة
directory-field-phone = الهاتف
directory-field-web = الموقع
directory-field-email = البريد الإلكتروني
directory-field-hours = الأوقات
directory-field-languages = اللغات المستعملة
directory-field-ages = الأعمار
directory-field-genders = الفئة المستقبَلة
directory-field-area = المجال
directory-field-regions = الجهات الترابية
directory-field-place = المدينة أو الحي
directory-field-problems = المشاكل التي تعالجها
directory-field-services = ما تقدمه
directory-field-ways = كيف تُسلَّم الرسالة
directory-field-contact = من يُسأل عنه
directory-field-notes = ملاحظات
directory-field-until = آخر يوم للاستعمال
directory-empty-means-all = دون تأشير: لا يُعرف أي حد.
directory-addressee-hint = يُترك فارغا لاستعمال الاسم.
directory-source = من أين هذه المعلومة؟
directory-source-hint = مكالمة، صفحة رسمية، رسالة… مع التاريخ.
directory-tick-checked = تم التحقق اليوم من البطاقة كلها
directory-tick-hint = وإلا عادت البطاقة إلى «للتحقق قبل الاستعمال».
directory-own = أضافها الخط
directory-retire = التوقف عن استعمالها
directory-retire-title = التوقف عن استعمال هذه الجهة
directory-retire-what = تبقى البطاقة وكل ما استعملها. وبعد هذا اليوم لا تُقترح.
directory-retire-reason = لماذا؟
directory-retire-save = تسجيل آخر يوم
directory-retired = سُجل آخر يوم
directory-retired-on = غير مستعملة منذ { $date }
directory-retires-on = مستعملة إلى غاية { $date }
directory-restore = استعمالها من جديد
directory-restored = عادت الجهة إلى الاستعمال
directory-stale = آخر تحقق يوم { $date }
directory-sources = مصدر هذه المعلومات
directory-shipped = جاءت مع الإصدار { $version } من القوائم، ما عدا ما يلي.
directory-all-own = أدخلها الخط.
directory-source-line = { $field }: { $source }
directory-source-who = { $date } · { $who }
directory-emptied = حُذفت

## الاتفاقات مع الشركاء
directory-agreement = اتفاق الشراكة
directory-agreement-none = لم يُسجَّل أي اتفاق.
directory-agreement-add = تسجيل اتفاق
directory-agreement-signed = تاريخ التوقيع
directory-agreement-until = صالح إلى غاية
directory-agreement-until-hint = يُترك فارغا إن لم يكن له أجل.
directory-agreement-contact = المخاطَب أو صفته
directory-agreement-exchange = ما يمكن تبادله
directory-agreement-note = ملاحظة
directory-agreement-saved = سُجل الاتفاق
directory-agreement-from = وُقع يوم { $date }
directory-agreement-to = إلى غاية { $date }
directory-agreement-open = دون أجل
directory-agreement-lapsed = انتهى الاتفاق مع هذه الجهة يوم { $date }. يجب التحقق مما يمكن تبادله بعد.
