team-title = الفريق
team-sub = من يتابع ماذا، وما تأخر.
team-caseload = توزيع الملفات
team-cases = الملفات الجارية
team-accounts = الحسابات
team-person = الشخص
team-open-count = { $count ->
    [zero] لا ملف
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفا
   *[other] { $count } ملف
}
team-code = الرمز
team-risk = مستوى الخطورة
team-owner = يتابعه
team-nobody = لا أحد
team-status = الحالة
team-next = الخطوة التالية
team-no-next = لا شيء مقرر
team-act = إجراء
team-assign = إسناد
team-assign-of = إسناد الملف { $code }
team-assign-title = إسناد هذا الملف
team-assign-to = إلى من؟
team-assigned = أُسند الملف { $code } إلى { $name }.
team-account-add = إضافة شخص
team-account-title = إضافة شخص
team-account-what = تُسلَّم عبارة السر شفويا، وليس برسالة.
team-account-added = يمكن الآن لـ{ $name } فتح سند.
team-role = الدور
team-state = الحالة
team-active = نشيط
team-inactive = مغلق
team-decisions = في انتظار القرار
team-decisions-none = لا شيء في انتظار قرار.
team-closures = طلبات إغلاق
team-since = منذ
team-spent = بعد ثلاث محاولات فاشلة
team-decide-of = اتخاذ القرار بشأن { $code }
team-heavy = اتصالات ثقيلة (30 يوما)
team-sight = الملفات المفتوحة للمستمعين والمستمعات
team-sight-what = ما يتابعه الشخص، وما هو ضمن فريقه. ومن غير ذلك لا يظهر إلا الرمز ومستوى الخطورة واسم من يتابع الملف، إذا تكرر الاتصال.
team-sight-all = كل مستمع(ة) يفتح أي ملف. وكل اطلاع يترك أثرا.
team-sight-done = تم الحفظ للفريق كله.
team-number-of = { $name }، { $what }: { $count }. عرض الملفات
team-only = { $name } · { $what }
team-only-none = لم يبق هنا أي ملف.
team-all = عرض كل الملفات
team-board = ملفات كل شخص، بالترتيب الأبجدي
team-levels = الملفات المفتوحة حسب مستوى الخطورة
