unlock-title = سند مقفل
unlock-what = الملفات مقفلة ومشفَّرة.
unlock-login = اسم الدخول
unlock-passphrase = عبارة السر
unlock-open = فتح
unlock-refused = لم يُفتح سند.
unlock-wait = { $seconds ->
    [zero] يمكن المحاولة من جديد.
    [one] المرجو الانتظار ثانية واحدة قبل محاولة جديدة.
    [two] المرجو الانتظار ثانيتين قبل محاولة جديدة.
    [few] المرجو الانتظار { $seconds } ثوانٍ قبل محاولة جديدة.
    [many] المرجو الانتظار { $seconds } ثانية قبل محاولة جديدة.
   *[other] المرجو الانتظار { $seconds } ثانية قبل محاولة جديدة.
}
unlock-forgotten = هل نُسيت عبارة السر؟
unlock-forgotten-what = لا يمكن لأحد الاطلاع عليها. يمكن للإشراف إعطاؤكم رمز تفعيل؛ وإذا لم يعد أحد يستطيع الدخول فورقة الاسترجاع تعيد فتح الملفات. لم يضع أي شيء.
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
unlock-damaged-do-3 = أخبروا الإشراف لاسترجاع آخر نسخة احتياطية.

unlock-incomplete-title = جزء من سند غير موجود
unlock-incomplete-what = يحتفظ سند بملفين: ملفات الأشخاص وأقفالها. أحدهما ليس في مكانه. قد تكون ملفات الأشخاص موجودة لكنها لا تُفتح من دون الآخر.
unlock-incomplete-do-2 = ابحثوا هل نُقل الملف الناقص أو وُضع في سلة المحذوفات، وأعيدوه إلى مكانه.

unlock-newer-title = يلزم إصدار أحدث من سند
unlock-newer-what = فُتحت هذه القاعدة بإصدار أحدث من هذا الإصدار ({ $version }). صيغة القاعدة:
unlock-newer-safe = لم يتغير أي شيء. الملفات سليمة.
unlock-newer-do = ثبّتوا الإصدار الجديد في هذا الحاسوب ثم افتحوا سند من جديد.

unlock-busy-title = سند مفتوح من قبل
unlock-busy-what = نافذة أخرى من سند تستعمل القاعدة في هذا الحاسوب.
unlock-busy-do = عودوا إلى تلك النافذة، أو أغلقوها ثم تحققوا من جديد.

## Coming back with the recovery sheet
unlock-recover = استعمال ورقة الاسترجاع
unlock-recover-title = الرجوع بواسطة ورقة الاسترجاع
unlock-recover-what = تمنح الورقة عبارة سر جديدة لشخص من الإشراف. ويبقى كل ما سُجل كما هو.
unlock-recover-typed = الرمز المكتوب في الورقة
unlock-recover-typed-help = 14 مجموعة من 4 رموز. لا أهمية للفراغات والشرطات.
unlock-recover-login-help = اسم دخول شخص من الإشراف.
unlock-recover-send = متابعة
unlock-recover-new-sheet = استُعملت الورقة، وهذه ورقة جديدة. تُنقل باليد أو تُطبع، ثم تُعاد كتابتها هنا.
unlock-recover-until = لا يتغير أي شيء قبل إعادة كتابة الورقة الجديدة. بعدها لا تفتح الورقة القديمة شيئا: يجب إتلافها.

## Coming in with a code
unlock-activate = لديّ رمز تفعيل
unlock-activate-title = الدخول برمز
unlock-activate-what = يُستعمل الرمز مرة واحدة. تُختار هنا عبارة السر، ولن يعرفها أي شخص آخر.
unlock-activate-code = الرمز المكتوب على الورقة
unlock-activate-code-help = 4 مجموعات من 4 رموز. لا أهمية للفراغات والشرطات.

## The code of the computer to which Sanad is bound
unlock-computer-title = يلزم رمز هذا الحاسوب
unlock-computer-why = سند مربوط بحاسوب، وحافظة المفاتيح هنا لا تعطي رمزه: قد تكون مقفلة أو أُفرغت، أو هذا حاسوب آخر أو حساب مستخدم آخر. لم يضع أي شيء، ولا علاقة لذلك بعبارة السر: لم يُنظر فيها بعد.
unlock-computer = رمز الحاسوب كما هو في الورقة
unlock-computer-help = 14 مجموعة من 4 رموز. لا أهمية للفراغات والشرطات. تُطلب الورقة من الإشراف.
unlock-computer-lost = إذا ضاعت الورقة يدخل شخص من الإشراف بورقة الاسترجاع، وهي لا تحتاج إلى هذا الرمز.

## Who looks after the computer, and does not read the cases
unlock-technical-title = المكتب التقني
unlock-technical-what = هذا الحساب يعتني بالحاسوب ولا يفتح الملفات: لا يمكن هنا قراءة أي شيء منها ولا تغيير أي شيء.
unlock-technical-version = الإصدار
unlock-technical-store = حجم القاعدة
unlock-technical-free = المساحة الباقية في القرص
unlock-technical-unknown = غير معروفة
unlock-technical-low = لم تبق في القرص إلا مساحة قليلة. يجب إفراغ بعضه وإلا تعذر على سند التسجيل قريبا.
unlock-technical-keyring = حافظة المفاتيح
unlock-technical-answers = تجيب
unlock-technical-silent = لا تجيب
unlock-technical-bound = الربط بهذا الحاسوب
unlock-technical-yes = نعم
unlock-technical-no = لا
unlock-technical-backups = النسخ الاحتياطية في هذا الحاسوب
unlock-technical-none = لا توجد أي نسخة احتياطية في هذا الحاسوب. يرجى إخبار الإشراف: تُنجز النسخة التالية عندما يفتح أحد الملفات.
unlock-technical-backup = النسخة { $number }
unlock-technical-whole = طول الملف كما هو معلن فيه.
unlock-technical-cut = طول الملف ليس كما هو معلن فيه: إنه تالف. يُترك في مكانه ويُخبر الإشراف.
unlock-technical-limit = لا يرى سلامة المحتوى إلا من يستطيع فتحه: الإشراف، أو من معه ورقة الاسترجاع.
unlock-technical-passphrase = لا يمكن تغيير عبارة السر هنا: لا يكتب الأقفال إلا من يفتح الملفات. إذا رآها أحد يُخبر الإشراف لكي يغلق هذا الحساب.
unlock-technical-leave = مغادرة
