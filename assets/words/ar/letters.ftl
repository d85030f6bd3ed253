# رسالة الإحالة. A comment [T] asks for a native reader.

## Every page
letters-stamp = سري
letters-watermark = تمرين
letters-page = الصفحة { $page } من { $pages }
letters-footer = سري. خاص بالمرسل إليه. في حالة التوصل به خطأ، يرجى إرجاعه إلى { $organisation } دون قراءته أو نسخه.

## Head
letters-place-date = { $place }، في { $date }
letters-subject = { $person ->
    [child] { $gender ->
        [female] إحالة طفلة
        [male] إحالة طفل
       *[other] إحالة طفل(ة)
    }
    [adult] { $gender ->
        [female] إحالة امرأة
        [male] إحالة رجل
       *[other] إحالة شخص راشد
    }
   *[unknown] إحالة شخص
}
letters-reference-label = المرجع
letters-priority-label = درجة الأولوية
letters-answer-label = الجواب المطلوب قبل

## Opening. The Moroccan administrative frame; each organisation may change it in its directory.
# [T]
letters-opening = { $person ->
    [child] { $gender ->
        [female] يشرفنا، في { $organisation }، أن نحيل عليكم طفلة، ملتمسين مساعدتكم مراعاة لمصلحتها الفضلى.
        [male] يشرفنا، في { $organisation }، أن نحيل عليكم طفلا، ملتمسين مساعدتكم مراعاة لمصلحته الفضلى.
       *[other] يشرفنا، في { $organisation }، أن نحيل عليكم طفلا أو طفلة، ملتمسين مساعدتكم مراعاة للمصلحة الفضلى للطفل.
    }
    [adult] { $gender ->
        [female] يشرفنا، في { $organisation }، أن نحيل عليكم امرأة، ملتمسين مساعدتكم.
        [male] يشرفنا، في { $organisation }، أن نحيل عليكم رجلا، ملتمسين مساعدتكم.
       *[other] يشرفنا، في { $organisation }، أن نحيل عليكم شخصا راشدا، ملتمسين مساعدتكم.
    }
   *[unknown] يشرفنا، في { $organisation }، أن نحيل عليكم شخصا، ملتمسين مساعدتكم.
}

## Information communicated
letters-disclosed-title = المعلومات المبلغة
letters-person-line = { $person ->
    [child] { $gender ->
        [female] طفلة، { $age }
        [male] طفل، { $age }
        [other] طفل(ة)، { $age }
       *[not_said] طفل(ة) (الجنس غير مذكور)، { $age }
    }
    [adult] { $gender ->
        [female] امرأة، { $age }
        [male] رجل، { $age }
        [other] شخص راشد، { $age }
       *[not_said] شخص راشد (الجنس غير مذكور)، { $age }
    }
   *[unknown] { $gender ->
        [female] أنثى، { $age }
        [male] ذكر، { $age }
       *[other] شخص، { $age }
    }
}
letters-age-years = { $years ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
}
letters-age-unknown = السن غير معروفة
letters-facts-intro = { $source ->
    [child] حسب تصريح الطفل(ة)، ودون أن نتحقق منه في { $organisation }:
    [caller] حسب تصريح من اتصل بنا، ودون أن نتحقق منه في { $organisation }:
   *[person] حسب تصريح الشخص المعني، ودون أن نتحقق منه في { $organisation }:
}
letters-suspect-intro = { $source ->
    [child] حسب تصريح الطفل(ة)، ولم يثبت أي شيء إلى حدود الآن:
    [caller] حسب تصريح من اتصل بنا، ولم يثبت أي شيء إلى حدود الآن:
   *[person] حسب تصريح الشخص المعني، ولم يثبت أي شيء إلى حدود الآن:
}
letters-quoted = «{ $words }»
letters-words-note = أقوال كما وردت، بلغتها الأصلية.
letters-only-these = لا تُبلغ سوى المعلومات أعلاه، ويبقى ما عداها محفوظا لدى { $organisation }.
letters-spare = { $person ->
    [child] يرجى، قدر الإمكان، تجنيب الطفل(ة) إعادة سرد ما وقع.
   *[other] يرجى، قدر الإمكان، تجنيب الشخص المعني إعادة سرد ما وقع.
}

## Safe contact
letters-safe-none = يرجى عدم الاتصال بالشخص المعني، والمرور عبر { $organisation }.
letters-safe-channels = فقط عن طريق: { $channels }
letters-safe-phone = الرقم: { $phone }
letters-safe-hours = الأوقات الآمنة: { $hours }
letters-safe-say = ما يمكن قوله: { $say }
letters-safe-no-voicemail = عدم ترك أي رسالة صوتية.
letters-safe-shared = الهاتف مشترك: عدم إخبار أي شخص آخر بأي شيء.
letters-safe-not-elsewhere = عدم استعمال أي وسيلة أخرى: قد يعرض ذلك الشخص للخطر.

## Service requested
letters-service-title = الخدمة المطلوبة
letters-service = نلتمس منكم: { $service }.
letters-answer-by = يرجى موافاتنا بقراركم قبل { $date } (درجة الأولوية: { $priority }).

## Consent
letters-consent-title = الموافقة
letters-consent = { $giver ->
    [caregiver] { $how ->
        [written] وافق أحد الوالدين أو مقدم الرعاية كتابة، بتاريخ { $date }، على تبليغ هذه المعلومات إلى: { $body }.
       *[oral] وافق أحد الوالدين أو مقدم الرعاية شفويا، بتاريخ { $date }، على تبليغ هذه المعلومات إلى: { $body }.
    }
    [both] { $how ->
        [written] وافق الشخص المعني ومقدم الرعاية كتابة، بتاريخ { $date }، على تبليغ هذه المعلومات إلى: { $body }.
       *[oral] وافق الشخص المعني ومقدم الرعاية شفويا، بتاريخ { $date }، على تبليغ هذه المعلومات إلى: { $body }.
    }
   *[person] { $how ->
        [written] وافق الشخص المعني كتابة، بتاريخ { $date }، على تبليغ هذه المعلومات إلى: { $body }.
       *[oral] وافق الشخص المعني شفويا، بتاريخ { $date }، على تبليغ هذه المعلومات إلى: { $body }.
    }
}
letters-override = { $reason ->
    [imminent_danger] تُبلغ هذه المعلومات دون موافقة، بسبب خطر وشيك.
    [legal_duty] تُبلغ هذه المعلومات دون موافقة، بناء على واجب قانوني.
    [cannot_consent] تُبلغ هذه المعلومات دون موافقة، لتعذر موافقة الطفل.
   *[best_interest] تُبلغ هذه المعلومات دون موافقة، مراعاة للمصلحة الفضلى للطفل.
}
letters-override-informed = { $informed ->
    [yes] تم إخبار الشخص المعني بذلك.
   *[no] لم يتم إخبار الشخص المعني بذلك. يرجى مراعاة هذا الأمر قبل أي اتصال.
}

## Closing
# [T]
letters-closing = وتفضلوا بقبول فائق التقدير والاحترام.
letters-signature-writer = إعداد: { $name }
letters-signature-organisation = عن { $organisation }
letters-signature-responsible = اسم وتوقيع الشخص المسؤول
letters-signature-stamp = الخاتم

## Slip that comes back
letters-slip-title = إشعار بالتوصل يُرجى إرجاعه إلى { $organisation }
letters-slip-reference = مرجعنا
letters-slip-return = يُرجى إرجاعه قبل
letters-slip-received-on = تاريخ التوصل
letters-slip-received-by = توصل به (الاسم والصفة)
letters-slip-decision = القرار: قبول / عدم قبول (السبب)
letters-slip-appointment = تاريخ الموعد
letters-slip-in-charge = الشخص المكلف بالتتبع
letters-slip-service-given = الخدمة المقدمة
letters-slip-signature = التوقيع والخاتم

## Notices
letters-notice-title = السرية وحماية المعطيات الشخصية
letters-notice-confidential = تتعلق هذه الرسالة بشخص وثق في خط للمساعدة. لا يطلع عليها إلا من يحتاج إليها من أجل المساعدة، ولا تُعرض على أي شخص قد يلحق به ضررا.
# [T] To be validated by the organisation’s lawyer.
letters-notice-data = المسؤول عن معالجة هذه المعطيات: { $organisation } ({ $law }). ولا تُستعمل إلا لغرض هذه الرسالة. للولوج إليها أو تصحيحها أو التعرض عليها: { $contact }.

## بيان العناصر [T]
letters-evidence-number = العنصر { $number }
letters-evidence-published = نُشر أو وصل يوم { $local } ({ $utc } UTC)
letters-evidence-collected = سُجِّل يوم { $local } ({ $utc } UTC)
letters-evidence-kept = الأصل محفوظ: { $who }
letters-evidence-examined = يمكن طلب خبرة تقنية لهذه العناصر. لم نفتح أي رابط ولا نجزم بصحتها.
letters-links-note = كُتبت الروابط بصيغة «hxxp» و«[.]» حتى لا يفتحها أحد عن غير قصد.
