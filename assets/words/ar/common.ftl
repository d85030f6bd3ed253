# Words of every screen. A comment [T] asks for a native reader.

## The name
common-app = سند

## What a button does
common-save = حفظ
common-cancel = إلغاء
common-close = إغلاق
common-back = رجوع
common-next = التالي
common-done = تم
common-continue = متابعة
common-confirm = تأكيد
common-undo = تراجع
common-redo = إعادة
common-add = إضافة
common-edit = تعديل
common-remove = إزالة
common-discard = تجاهل
common-clear = مسح
common-open = فتح
common-choose = اختيار
common-copy = نسخ
common-copied = تم النسخ
common-print = طباعة
common-save-file = حفظ في ملف
common-retry = إعادة المحاولة
common-lock = قفل
common-search = بحث
common-show = إظهار
common-hide = إخفاء
common-more = المزيد
common-less = أقل
common-help = مساعدة

## What one sees
common-loading = لحظة…
common-saving = جار الحفظ…
common-saved = تم الحفظ
common-draft-saved = حُفظت المسودة المشفرة
common-nothing-here = لا شيء هنا بعد
common-nothing-found = لا نتائج
common-nothing-found-hint = يمكن تجربة حروف أقل أو كتابة رمز.
common-unknown = غير معروف
common-not-said = لم يُذكر
common-none = لا شيء
common-all = الكل
common-other = آخر
common-optional = اختياري
common-required = ضروري
common-yes = نعم
common-no = لا
common-from = من
common-to = إلى
common-date = التاريخ
common-time = الوقت
common-code = الرمز
common-risk = مستوى الخطورة
common-overdue = متأخر
common-draft-translation = ترجمة تحتاج إلى مراجعة
common-check-before-use = للتحقق قبل الاستعمال
common-training-banner = تمرين: أشخاص من الخيال، لا شيء حقيقي
common-in-danger-now = إن كان الخطر الآن
common-unsaved-title = الخروج دون حفظ؟
common-unsaved-body = ما كُتب لم يُحفظ بعد.
common-unsaved-stay = البقاء هنا
common-unsaved-leave = الخروج دون حفظ
common-skip-to-content = الانتقال إلى المحتوى

## When
common-today = اليوم
common-yesterday = أمس
common-tomorrow = غدا
common-now = الآن
common-date-and-time = { $date }، { $time }
common-today-at = اليوم، { $time }
common-yesterday-at = أمس، { $time }
common-tomorrow-at = غدا، { $time }

## When Sanad itself fails
common-broken-title = حدث خلل
common-broken-safe = ما حُفظ سابقا في أمان. وما كان قيد الكتابة محفوظ في المسودة.
common-broken-next = يرجى إعادة المحاولة. إذا تكرر الأمر، يُعطى هذا الرقم لمن يقدم المساعدة: { $number }
common-broken-restart = إعادة تشغيل سند
common-broken-no-data = لا يتضمن هذا الرقم أي معطيات عن الأشخاص.
common-refused-title = لم يُنجز بعد

## Keys of the keyboard
common-keys-title = مفاتيح لوحة المفاتيح
common-key-ctrl = Ctrl
common-key-shift = Shift
common-key-alt = Alt
common-key-enter = إدخال
common-key-escape = Esc
common-key-space = مسافة
common-key-tab = Tab
common-key-up = أعلى
common-key-down = أسفل
common-key-left = يسار
common-key-right = يمين
common-key-delete = Del

## Counts
common-count-contacts = { $count ->
    [zero] لا اتصالات
    [one] اتصال واحد
    [two] اتصالان
    [few] { $count } اتصالات
    [many] { $count } اتصالا
   *[other] { $count } اتصال
}
common-count-cases = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفا
   *[other] { $count } ملف
}
common-count-followups = { $count ->
    [zero] لا متابعات
    [one] متابعة واحدة
    [two] متابعتان
    [few] { $count } متابعات
    [many] { $count } متابعة
   *[other] { $count } متابعة
}
common-count-results = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
common-days-ago = { $days ->
    [zero] اليوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $days } أيام
    [many] قبل { $days } يوما
   *[other] قبل { $days } يوم
}
common-in-days = { $days ->
    [zero] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يوما
   *[other] بعد { $days } يوم
}
common-days-late = { $days ->
    [zero] دون تأخر
    [one] تأخر بيوم واحد
    [two] تأخر بيومين
    [few] تأخر بـ{ $days } أيام
    [many] تأخر بـ{ $days } يوما
   *[other] تأخر بـ{ $days } يوم
}
common-hours-late = { $hours ->
    [zero] دون تأخر
    [one] تأخر بساعة واحدة
    [two] تأخر بساعتين
    [few] تأخر بـ{ $hours } ساعات
    [many] تأخر بـ{ $hours } ساعة
   *[other] تأخر بـ{ $hours } ساعة
}
common-minutes = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
common-characters-left = { $count ->
    [zero] لم يبق أي حرف
    [one] المتبقي: حرف واحد
    [two] المتبقي: حرفان
    [few] المتبقي: { $count } أحرف
    [many] المتبقي: { $count } حرفا
   *[other] المتبقي: { $count } حرف
}
common-years-old = { $years ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
}
