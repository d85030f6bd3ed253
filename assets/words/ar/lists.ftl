lists-title = القوائم
lists-crosswalk = جدول المطابقة
lists-version = النسخة
lists-version-shipped = القائمة الأصلية
lists-version-networks = أسماء الشبكات
lists-since = سارية منذ { $date }
lists-what = يظهر الاسم الجديد في كل مكان فورا. أما المدخل الموقوف فيبقى في كل سجل يستعمله.
lists-which = القائمة
lists-search = البحث في هذه القائمة
lists-code = الرمز
lists-ar = العربية
lists-fr = الفرنسية
lists-en = الإنجليزية
lists-nl = الهولندية (أولية)
lists-de = الألمانية (أولية)
lists-offered = مدة العرض
lists-from = ابتداء من { $date }
lists-until = إلى غاية { $date }
lists-always = دائما
lists-retired = موقوف
lists-used = الاستعمال
lists-used-times = { $count ->
    [zero] لم يُستعمل
    [one] مرة واحدة
    [two] مرتان
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
lists-act = إجراء
lists-own = أضيف هنا
lists-shipped-as = الاسم الأصلي: «{ $name }»
lists-fixed = ضروري دائما
lists-draft = أولية
lists-draft-languages = التسميات الهولندية والألمانية أولية إلى أن يراجعها شخص يتقن اللغة.
lists-add = إضافة مدخل
lists-add-code = الرمز، بعد { $prefix }
lists-add-code-help = من حرفين إلى عشرة، حروف لاتينية كبيرة أو أرقام. لا يتغير أبدا.
lists-add-from = أول يوم
lists-add-under = يندرج تحت
lists-add-under-none = قائم بذاته
lists-add-sexual = قد تتعلق به صورة جنسية
lists-add-sexual-help = لا تُقبل أي صورة، وتُعد الخطورة مرتفعة لكل طفل دون 13 سنة.
lists-add-risk = مستوى الخطورة ضروري
lists-add-crosswalk = ما يقابله في إحصاءات الشبكات
lists-add-save = إضافة
lists-added = أضيف { $code } إلى القائمة.
lists-insafe = Insafe
lists-chi = Child Helpline International
lists-emc = منصة EMC
lists-no-code = لا مقابل له
lists-rename = تغيير الاسم
lists-rename-of = تغيير اسم { $name }
lists-rename-what = يُصحَّح اللفظ لا المعنى. لمعنى آخر، يوقف هذا المدخل ويضاف مدخل جديد.
lists-renamed = الاسم الجديد يظهر في كل مكان.
lists-retire = إيقاف
lists-retire-of = إيقاف «{ $name }»
lists-retire-day = آخر يوم يُعرض فيه
lists-retire-used = { $count ->
    [zero] لا يستعمله أي سجل.
    [one] يستعمله سجل واحد ويحتفظ به.
    [two] يستعمله سجلان ويحتفظان به.
    [few] تستعمله { $count } سجلات وتحتفظ به.
    [many] يستعمله { $count } سجلا ويحتفظ به.
   *[other] يستعمله { $count } سجل ويحتفظ به.
}
lists-retired-until = يُعرض { $code } إلى غاية { $date }.
lists-restore = عرضه من جديد
lists-restore-of = عرض { $name } من جديد
lists-restored = عاد { $code } إلى القائمة.
lists-none = لا مدخل مطابق.
lists-history = التغييرات السابقة
lists-history-none = هذه القوائم كما وردت في الأصل.
lists-crosswalk-what = كل مشكلة لدى هذا الخط، وما يقابلها في إحصاءات الشبكات.
lists-problem = المشكلة
