unlock-title = سند مقفل
unlock-what = الملفات مقفلة ومشفَّرة.
unlock-login = اسم الدخول
unlock-passphrase = عبارة السر
unlock-open = فتح
unlock-wait = { $seconds ->
    [zero] يمكن المحاولة من جديد.
    [one] المرجو الانتظار ثانية واحدة قبل محاولة جديدة.
    [two] المرجو الانتظار ثانيتين قبل محاولة جديدة.
    [few] المرجو الانتظار { $seconds } ثوانٍ قبل محاولة جديدة.
    [many] المرجو الانتظار { $seconds } ثانية قبل محاولة جديدة.
   *[other] المرجو الانتظار { $seconds } ثانية قبل محاولة جديدة.
}
unlock-forgotten = هل نُسيت عبارة السر؟
unlock-forgotten-what = لا يمكن لأحد الاطلاع عليها. أخبروا المسؤول: وحدها ورقة الاسترجاع تعيد فتح الملفات. لم يضع أي شيء.
unlock-version = سند { $version } · بدون إنترنت، مشفَّر في هذا الحاسوب
unlock-training = حسابات التمرين
unlock-training-what = اختيار الدور في التمرين.
unlock-look-again = التحقق من جديد
unlock-what-is-safe = ما هو سليم
unlock-what-to-do = ما العمل؟

unlock-damaged-title = تعذرت قراءة القاعدة
unlock-damaged-what = جزء من الملف تالف أو ناقص، وغالبا ما يحدث ذلك بعد عطب في القرص أو نسخ لم يكتمل.
unlock-damaged-safe = لم يحذف سند شيئا ولم يمس الملف: الأصل باق كما كان.
unlock-damaged-do-1 = لا تعيدوا التثبيت ولا تحذفوا أي شيء.
unlock-damaged-do-2 = أطفئوا الحاسوب إن كان القرص يصدر صوتا أو كانت ملفات أخرى ناقصة.
unlock-damaged-do-3 = أخبروا المسؤول لكي يسترجع آخر نسخة احتياطية.

unlock-newer-title = يلزم إصدار أحدث من سند
unlock-newer-what = فُتحت هذه القاعدة بإصدار أحدث من هذا الإصدار ({ $version }). الإصدار المطلوب:
unlock-newer-safe = لم يتغير أي شيء. الملفات سليمة.
unlock-newer-do = ثبّتوا الإصدار الجديد في هذا الحاسوب ثم افتحوا سند من جديد.

unlock-busy-title = سند مفتوح من قبل
unlock-busy-what = نافذة أخرى من سند تستعمل القاعدة في هذا الحاسوب.
unlock-busy-do = عودوا إلى تلك النافذة، أو أغلقوها ثم تحققوا من جديد.
