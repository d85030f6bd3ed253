# الملفات المختومة، وفض الأختام، وما يقوم به شخصان من الإشراف معا.

seals-badge = مختوم
seals-by = خُتم في { $date } من طرف { $who }
seals-seal = ختم الملف…
seals-title = ختم { $code }
seals-text = بعد ذلك لا يُفتح الملف إلا لمن يتابعه ولفريقه ولمن ختمه. أما غيرهم فلا يظهر لهم إلا الرمز ومستوى الخطورة واسم من يتابعه، ولا يجد أي بحث ما فيه.
seals-reason = لماذا؟
seals-reason-hint = 20 حرفا على الأقل، دون ذكر اسم أي شخص.
seals-save = ختم الملف
seals-done = الملف مختوم
seals-lift = رفع الختم…
seals-lift-title = رفع الختم عن { $code }
seals-lift-text = إذا كان في الإشراف شخص آخر فتأكيده يأتي أولا، ثم يُرفع الختم من هنا.
seals-lift-save = رفع الختم
seals-lift-done = رُفع الختم
seals-lift-asked = طُلب تأكيد شخص آخر من الإشراف
seals-open = هذا الملف المختوم مفتوح إلى غاية { $time }.
seals-open-text = كل ما يُنجز فيه يحمل علامة، ويراجعه شخص آخر من الإشراف.
seals-out-title = { $code } ملف مختوم
seals-out-text = لا يُفتح إلا لمن يتابعه ولفريقه ولمن ختمه. يتابعه { $who }: يُستحسن السؤال هناك أولا.
seals-out-over = انتهى الوقت. ما كُتب محفوظ خلف هذه الشاشة.
seals-break = فض الختم…
seals-break-title = فض ختم { $code }
seals-break-text = يُفتح الملف لمدة 30 دقيقة. يُسجَّل ذلك ويراه من هم داخل الختم، ويراجعه شخص آخر من الإشراف.
seals-break-why = ما الذي يجعله ضروريا؟
seals-break-reason = الشرح
seals-break-passphrase = عبارة السر مرة أخرى
seals-break-save = فض الختم
seals-break-done = الملف مفتوح لمدة 30 دقيقة
seals-list = ملفات مختومة
seals-list-text = رمزها ومستوى خطورتها ومن يُسأل عنها، لا غير.
seals-load = ملفات مختومة غير محسوبة أعلاه
seals-owed = أختام مفضوضة تنتظر المراجعة
seals-all = أختام مفضوضة
seals-owed-who = { $who }: فض ختم { $code }
seals-owed-acts = { $count ->
    [zero] دون أي عمل
    [one] عمل واحد
    [two] عملان
    [few] { $count } أعمال
    [many] { $count } عملا
   *[other] { $count } عمل
}
seals-owed-running = مفتوح إلى غاية { $time }
seals-owed-own = يراجعه شخص آخر من الإشراف.
seals-reviewed = { $who }، { $date }
seals-review = مراجعة
seals-review-of = مراجعة فض ختم { $code }
seals-review-text = ما يُكتب هنا يبقى، ويقرؤه الإشراف.
seals-review-verdict = ما الرأي فيه؟
seals-review-words = لماذا؟
seals-review-save = حفظ المراجعة
seals-review-done = حُفظت المراجعة
seals-marked = بعد فض الختم
seals-seconds = ما يحتاج إلى تأكيد شخص ثان من الإشراف
seals-second-asked = طلب من { $who } في { $date }، صالح إلى غاية { $until }.
seals-second-confirm = تأكيد
seals-second-confirm-of = تأكيد: { $what }، { $about }
seals-second-decline = رفض
seals-second-withdraw = سحب الطلب
seals-second-wait = ينتظر تأكيد شخص آخر من الإشراف.
seals-second-ready = أكده { $who }. يمكن القيام به الآن قبل انتهاء المهلة.
seals-second-done = تم التأكيد
seals-second-ended = أُغلق الطلب
seals-second-ask = طلب تأكيد شخص آخر من الإشراف
