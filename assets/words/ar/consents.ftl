# ما يسمح به الشخص، غرضا غرضا، وما يريد الاحتفاظ به لنفسه.

consents-text = كل موافقة تخص غرضا واحدا، ومدتها ستة أشهر، ويمكن سحبها في أي وقت.
consents-given-line = { $who }، { $how }، يوم { $date }
consents-answered-line = { $who }، يوم { $date }
consents-undecided-line = طُرح السؤال يوم { $date }
consents-until = إلى غاية { $date }
consents-language = اللغة: { $language }
consents-scope-line = الحدود:
consents-why-line = السبب:
consents-override-line = بلا موافقة: { $reason }، يوم { $date }
consents-withdrawn-line = سُحبت يوم { $date }: { $who }
consents-noted-by = التسجيل: { $who }
consents-means-not-asked = لم يُطرح السؤال بعد.
consents-means-undecided = طُرح السؤال ولم يرد جواب. لا يمكن إغلاق الملف على هذه الحال.
consents-means-expired = مر على هذه الموافقة أكثر من ستة أشهر. يُعاد طرح السؤال.
consents-stops-notes = لا يُدوَّن إلا الضروري.
consents-stops-followup = لا يمكن الوعد بأي متابعة.
consents-stops-referral = لا توجه أي رسالة جديدة إلى هذه الجهة.
consents-stops-platform = لا يُبلَّغ عن أي شيء باسم الشخص.
consents-stops-statistics = لا يُحتسب هذا الملف ولا يُستعمل في التكوين.
consents-ask = تسجيل الجواب
consents-ask-again = إعادة السؤال
consents-ask-of = تسجيل الجواب: { $purpose }
consents-withdraw = سحب…
consents-withdraw-of = سحب: { $purpose }
consents-earlier = { $count ->
    [zero] لا أجوبة سابقة
    [one] جواب سابق واحد
    [two] جوابان سابقان
    [few] { $count } أجوبة سابقة
    [many] { $count } جوابا سابقا
   *[other] { $count } جواب سابق
  }

consents-ask-title = ما يسمح به الشخص، { $code }
consents-purpose = ما الغرض من السؤال؟
consents-body = إلى أي جهة؟
consents-answer = بماذا أجاب الشخص؟
consents-given-by = من أجاب؟
consents-how = بأي شكل؟
consents-language-question = بأي لغة طُرح السؤال؟
consents-scope = في أي حدود؟
consents-scope-hint = ما تشمله الموافقة وما لا تشمله، بكلمات الشخص نفسه.
consents-on = في أي يوم؟
consents-on-hint = اليوم إذا لم يُحدد شيء. تسري الموافقة ستة أشهر ابتداء من ذلك اليوم.
consents-note = لماذا تغير الجواب؟
consents-note-hint = ضروري إذا اختلف الجواب عما سبق.
consents-save = تسجيل الجواب
consents-saved = سُجل الجواب
consents-withdraw-title = سحب موافقة، { $code }
consents-withdraw-text = ما سُمح به إلى الآن يبقى في السجل. ابتداء من الآن لا يُنجز أي جديد لهذا الغرض.
consents-told-by = من سحبها؟
consents-withdraw-reason = لماذا؟
consents-withdraw-hint = يكفي ما يقوله الشخص، ولو في كلمات قليلة.
consents-withdraw-save = سحب الموافقة
consents-withdrawn = سُحبت الموافقة

## ما يجب ألا يُقال
consents-withheld = ما يجب ألا يُقال
consents-withheld-none = لا شيء يجب كتمانه حتى الآن.
consents-withheld-add = إضافة
consents-withheld-what = ما لا يُقال:
consents-withheld-from = لمن:
consents-withheld-by = { $who }، يوم { $date }
consents-withheld-end = رفع الكتمان…
consents-withheld-end-of = رفع الكتمان عن البند { $number }
consents-withheld-ended = رُفع الكتمان يوم { $date }
consents-withheld-title = ما يجب ألا يُقال، { $code }
consents-withheld-text = لن تتمكن الرسائل الموجهة إلى هذه الجهات من ذكره.
consents-withheld-items = أي معلومات؟
consents-withheld-words = ماذا بالضبط؟
consents-withheld-words-hint = مثلا: اتصالها بخط المساعدة.
consents-withheld-kinds = عن أي جهات؟
consents-withheld-whom = عن أي أشخاص؟
consents-withheld-whom-hint = تكفي الصفة: الأب، المديرة… لا تتحقق أي رسالة من هذا، فهو تذكير فقط.
consents-withheld-why = لماذا؟
consents-withheld-note = توضيح
consents-withheld-save = إضافة
consents-withheld-done = سُجل: لن يُقال هذا
consents-withheld-end-title = رفع الكتمان، { $code }
consents-withheld-end-text = ستتمكن الرسائل من ذكره من جديد.
consents-withheld-end-reason = لماذا يمكن قوله الآن؟
consents-withheld-end-save = رفع الكتمان
consents-withheld-end-done = رُفع الكتمان

## حيث يوقف هذا أمرا ما
consents-no-contact = { $standing ->
    [withdrawn] لم يعد الشخص يريد أن يُتصل به. عدم الاتصال.
    [refused] لا يريد الشخص أن يُتصل به. عدم الاتصال.
    [expired] انتهت مدة الموافقة على الاتصال بالشخص. يُعاد طرح السؤال قبل الوعد بمتابعة.
   *[other] لم يقل الشخص بعد إن كان يريد أن يُتصل به. يلزم انتظار جوابه.
  }
consents-letter-lapsed = { $standing ->
    [withdrawn] سحب الشخص موافقته بخصوص هذه الجهة. لم يعد بالإمكان توجيه الرسالة.
    [refused] رفض الشخص الإحالة إلى هذه الجهة. لا يمكن توجيه الرسالة.
    [expired] انتهت مدة الموافقة بخصوص هذه الجهة. يُعاد طرح السؤال قبل توجيه الرسالة.
   *[other] لم يقرر الشخص بعد بخصوص هذه الجهة. يلزم انتظار جوابه.
  }
consents-basis-standing = نعم، موافقة يوم { $date } ما زالت سارية
consents-withheld-here = مكتوم بطلب من الشخص
consents-remember = يجب ألا يُقال
