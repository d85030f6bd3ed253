# Ctrl+K: العثور على أي شيء برمز أو كلمة.

find-title = بحث
find-label = البحث عن رمز أو كلمة أو جهة
find-hint = الأسهم للاختيار، والإدخال للفتح، وEsc للإغلاق.
find-start = كتابة حرفين على الأقل
find-start-text = رموز الملفات والاتصالات، والكلمات المكتوبة، وجهات الدليل. لا تُظهر النتائج سوى الرموز.
find-none = لا نتيجة عن «{ $text }»
find-none-text = يمكن تجربة حروف أقل أو بداية الرمز.
find-cases = الملفات
find-contacts = الاتصالات
find-bodies = الدليل
find-count = { $count ->
    [0] لا نتائج
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
  }
