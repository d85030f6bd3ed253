//! Three invented papers that show every block: a letter in French, one in
//! Arabic, a recovery sheet. Nobody in them exists.

use press::{Block, Direction, Letter, Letterhead};

fn rows(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(label, value)| ((*label).to_owned(), (*value).to_owned()))
        .collect()
}

fn texts(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// The names of the samples with their letters.
pub(crate) fn all() -> Vec<(&'static str, Letter)> {
    vec![
        ("french", french()),
        ("arabic", arabic()),
        ("recovery", recovery()),
    ]
}

pub(crate) fn french() -> Letter {
    Letter {
        language: "fr".into(),
        direction: Direction::Ltr,
        reference: "SND-2026-0142".into(),
        stamp: "CONFIDENTIEL".into(),
        letterhead: Letterhead {
            organisation: "Ligne d’écoute Exemple".into(),
            lines: texts(&[
                "12, rue de l’Exemple, 00000 Ville-Modèle",
                "Tél. \u{2068}+212 6 00 00 00 10\u{2069} · ecoute@exemple.invalid",
                "Déclaration CNDP nº D-000/2026",
            ]),
        },
        watermark: None,
        blocks: vec![
            Block::Address(texts(&[
                "À l’attention de Madame la Directrice",
                "Centre d’accompagnement Modèle",
                "Service d’aide psychologique",
                "45, avenue de l’Essai, Ville-Modèle",
            ])),
            Block::Paragraph("Ville-Modèle, le 22 novembre 2026".into()),
            Block::Rows(rows(&[
                ("Objet", "Orientation vers un accompagnement psychologique"),
                ("Référence", "\u{2068}SND-2026-0142\u{2069}"),
                ("Priorité", "Urgente : réponse attendue sous 72 heures"),
                ("Pièces jointes", "Consentement signé (1 page) ; récépissé à renvoyer"),
            ])),
            Block::Paragraph("Madame la Directrice,".into()),
            Block::Paragraph(
                "Nous avons l’honneur de vous adresser la situation d’une adolescente de 14 ans, \
                 désignée ci-après par le code \u{2068}K7M4-92QX\u{2069}, qui a contacté notre ligne \
                 d’écoute le 19 novembre 2026 à 17 h 40. Selon ses déclarations, des images intimes \
                 auraient été obtenues puis diffusées sans son accord par un compte dont \
                 l’identifiant serait \u{2068}@compte_fictif_99\u{2069}, sur une messagerie privée. \
                 L’adolescente dit ne plus dormir depuis deux semaines et ne plus se rendre en cours."
                    .into(),
            ),
            Block::Heading("Faits rapportés".into()),
            Block::List(texts(&[
                "19 novembre 2026 — dit par l’adolescente : un premier message a été reçu « il y a \
                 deux semaines », accompagné d’une demande d’argent.",
                "20 novembre 2026 — vu par l’écoutante : l’adresse \
                 \u{2068}https://exemple.invalid/profil/compte_fictif_99?vue=publique\u{2069} \
                 affichait encore une photographie du visage.",
                "21 novembre 2026 — rapporté par la mère : une plainte est envisagée ; l’établissement \
                 scolaire n’a pas été informé à ce jour.",
            ])),
            Block::Heading("Demande".into()),
            Block::Paragraph(
                "Nous vous saurions gré de bien vouloir proposer un premier rendez-vous dans les \
                 meilleurs délais et de nous faire connaître la personne qui suivra la situation. La \
                 mère peut être jointe au \u{2068}+212 6 00 00 00 12\u{2069}, en semaine, entre 18 h \
                 et 20 h. Aucun message ne doit être laissé, et le numéro ne doit pas être appelé en \
                 dehors de ces heures."
                    .into(),
            ),
            Block::Rows(rows(&[
                ("Informations communiquées", "Âge, sexe, commune, moyen de contact sûr, besoins exprimés"),
                ("Informations non communiquées", "Identité, adresse, images, propos recueillis mot à mot"),
                ("Consentement", "Donné oralement par l’adolescente et par écrit par la mère, le 21 novembre 2026"),
            ])),
            Block::Paragraph(
                "Nous vous prions d’agréer, Madame la Directrice, l’expression de notre considération \
                 distinguée."
                    .into(),
            ),
            Block::Signature(texts(&["L’écoutante référente", "Mme Amina Exemple"])),
            Block::Signature(texts(&["La responsable du service", "Mme Salma Modèle"])),
            Block::Slip {
                title: "Récépissé à renvoyer sous 72 heures".into(),
                rows: rows(&[
                    ("Référence", "\u{2068}SND-2026-0142\u{2069}"),
                    ("Orientation acceptée (oui / non, motif)", ""),
                    ("Date du rendez-vous", ""),
                    ("Personne chargée du suivi", ""),
                    ("Date, signature et cachet", ""),
                ]),
            },
        ],
        footer: "Document confidentiel : ne pas photocopier ni transmettre sans l’accord de l’émetteur. \
                 Copie nº 1."
            .into(),
        page_of: Box::new(|page, pages| format!("Page {page} / {pages}")),
        date: (2026, 11, 22),
    }
}

pub(crate) fn arabic() -> Letter {
    Letter {
        language: "ar".into(),
        direction: Direction::Rtl,
        reference: "SND-2026-0143".into(),
        stamp: "سري".into(),
        letterhead: Letterhead {
            organisation: "خط الاستماع النموذجي".into(),
            lines: texts(&[
                "12، زنقة المثال، 00000 المدينة النموذجية",
                "الهاتف: \u{2068}+212 6 00 00 00 10\u{2069} – البريد: \u{2068}ecoute@exemple.invalid\u{2069}",
                "تصريح اللجنة الوطنية رقم \u{2068}D-000/2026\u{2069}",
            ]),
        },
        watermark: Some("تمرين".into()),
        blocks: vec![
            Block::Address(texts(&[
                "إلى السيدة مديرة المركز النموذجي للمواكبة",
                "مصلحة الدعم النفسي",
                "45، شارع التجربة، المدينة النموذجية",
            ])),
            Block::Paragraph("المدينة النموذجية، في 22 نونبر 2026".into()),
            Block::Rows(rows(&[
                ("الموضوع", "إحالة من أجل مواكبة نفسية"),
                ("المرجع", "\u{2068}SND-2026-0143\u{2069}"),
                ("الأولوية", "مستعجلة: يُنتظر الجواب داخل أجل 72 ساعة"),
                ("المرفقات", "الموافقة الموقعة (صفحة واحدة)؛ وصل الاستلام المراد إرجاعه"),
            ])),
            Block::Paragraph("سلام تام بوجود مولانا الإمام،".into()),
            Block::Paragraph(
                "وبعد، يشرفنا أن نحيل عليكم وضعية طفلة تبلغ من العمر 14 سنة، يُشار إليها فيما يلي بالرمز \
                 \u{2068}K7M4-92QX\u{2069}، اتصلت بخط الاستماع يوم 19 نونبر 2026 على الساعة \
                 \u{2068}17:40\u{2069}. وحسب تصريحها، يُزعم أن صوراً خاصة بها نُشرت دون موافقتها من طرف \
                 حساب يحمل المعرّف \u{2068}@compte_fictif_99\u{2069} على تطبيق للتراسل الخاص. وتقول الطفلة \
                 إنها لا تنام منذ أسبوعين، وإنها انقطعت عن الذهاب إلى الدراسة خلال هذه المدة."
                    .into(),
            ),
            Block::Heading("الوقائع كما رُويت".into()),
            Block::List(texts(&[
                "19 نونبر 2026 – قالت الطفلة: توصلتُ بأول رسالة «منذ أسبوعين»، ومعها طلب مبلغ من المال.",
                "20 نونبر 2026 – عاينت المستمِعة: كان الرابط \
                 \u{2068}https://exemple.invalid/profil/compte_fictif_99?vue=publique\u{2069} \
                 لا يزال يُظهر صورة للوجه.",
                "21 نونبر 2026 – روت الأم: تفكر الأسرة في تقديم شكاية، ولم تُخبَر المؤسسة التعليمية إلى \
                 حدود اليوم.",
            ])),
            Block::Heading("الطلب".into()),
            Block::Paragraph(
                "نرجو منكم التفضل باقتراح موعد أول في أقرب الآجال، وإخبارنا باسم الشخص المكلف بالتتبع. \
                 يمكن الاتصال بالأم على الرقم +212 6 00 00 00 12، خلال أيام الأسبوع، ما بين السادسة \
                 والثامنة مساءً. ولا ينبغي ترك أي رسالة صوتية، ولا الاتصال بالرقم خارج هذه الأوقات."
                    .into(),
            ),
            Block::Rows(rows(&[
                ("معلومات تم تبليغها", "السن، الجنس، الجماعة، وسيلة الاتصال الآمنة، الحاجيات المعبر عنها"),
                ("معلومات لم تُبلَّغ", "الهوية، العنوان، الصور، الأقوال بحرفيتها"),
                ("الموافقة", "عبّرت عنها الطفلة شفوياً والأم كتابةً يوم 21 نونبر 2026"),
            ])),
            Block::Paragraph("وتفضلوا، السيدة المديرة، بقبول فائق التقدير والاحترام.".into()),
            Block::Signature(texts(&["المستمِعة المرجعية", "السيدة أمينة المثال"])),
            Block::Signature(texts(&["المسؤولة عن المصلحة", "السيدة سلمى النموذج"])),
            Block::Slip {
                title: "وصل الاستلام: يُرجع داخل أجل 72 ساعة".into(),
                rows: rows(&[
                    ("المرجع", "\u{2068}SND-2026-0143\u{2069}"),
                    ("قبول الإحالة (نعم / لا، مع ذكر السبب)", ""),
                    ("تاريخ الموعد", ""),
                    ("الشخص المكلف بالتتبع", ""),
                    ("التاريخ والتوقيع والخاتم", ""),
                ]),
            },
        ],
        footer: "وثيقة سرية: لا تُستنسخ ولا تُرسل إلى الغير دون موافقة الجهة المرسلة. نسخة رقم 1.".into(),
        page_of: Box::new(|page, pages| format!("صفحة {page} من {pages}")),
        date: (2026, 11, 22),
    }
}

pub(crate) fn recovery() -> Letter {
    Letter {
        language: "fr".into(),
        direction: Direction::Ltr,
        reference: "SND-RECUPERATION".into(),
        stamp: "SECRET".into(),
        letterhead: Letterhead {
            organisation: "Ligne d’écoute Exemple".into(),
            lines: texts(&["Feuille de récupération — à garder sous clé, hors de l’ordinateur"]),
        },
        watermark: None,
        blocks: vec![
            Block::Heading("Les quatorze groupes".into()),
            Block::Paragraph(
                "Ces groupes ouvrent les données si toutes les phrases de passe sont perdues. \
                 Recopiez-les dans l’ordre des numéros. Les lettres I, L, O et U n’y figurent jamais."
                    .into(),
            ),
            Block::Codes(texts(&[
                "A0B1", "C2D3", "E4F5", "G6H7", "J8K9", "M0N1", "P2Q3", "R4S5", "T6V7", "W8X9",
                "Y0Z1", "A2B3", "C4D5", "E6F7",
            ])),
            Block::Heading("Remise".into()),
            Block::Rows(rows(&[
                ("Imprimée le", "22 novembre 2026"),
                ("Gardée par", "Mme Amina Exemple ; Mme Salma Modèle"),
                ("Lieu", "Coffre du bureau Modèle"),
            ])),
            Block::Signature(texts(&["Première dépositaire"])),
            Block::Signature(texts(&["Seconde dépositaire"])),
        ],
        footer: "Ne pas photographier, ne pas envoyer.".into(),
        page_of: Box::new(|page, pages| format!("Page {page} / {pages}")),
        date: (2026, 11, 22),
    }
}
