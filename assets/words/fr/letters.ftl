# La lettre d’orientation. A comment [T] asks for a native reader.

## Every page
letters-stamp = CONFIDENTIEL
letters-watermark = EXERCICE
letters-page = Page { $page } sur { $pages }
letters-footer = Confidentiel. Réservé au destinataire. En cas de réception par erreur, merci de renvoyer ce courrier à { $organisation } sans le lire ni le copier.

## Head
letters-place-date = { $place }, le { $date }
letters-subject = { $person ->
    [child] { $gender ->
        [female] Orientation d’une enfant
       *[other] Orientation d’un enfant
    }
    [adult] { $gender ->
        [female] Orientation d’une femme
        [male] Orientation d’un homme
       *[other] Orientation d’une personne majeure
    }
   *[unknown] Orientation d’une personne
}
letters-reference-label = Réf.
letters-priority-label = Priorité
letters-answer-label = Réponse souhaitée avant le

## Opening
letters-opening = { $person ->
    [child] { $gender ->
        [female] { $organisation } vous adresse une enfant et sollicite votre concours, dans son intérêt supérieur.
       *[other] { $organisation } vous adresse un enfant et sollicite votre concours, dans son intérêt supérieur.
    }
    [adult] { $gender ->
        [female] { $organisation } vous adresse une femme et sollicite votre concours.
        [male] { $organisation } vous adresse un homme et sollicite votre concours.
       *[other] { $organisation } vous adresse une personne majeure et sollicite votre concours.
    }
   *[unknown] { $organisation } vous adresse une personne et sollicite votre concours.
}

## Information communicated
letters-disclosed-title = Informations communiquées
letters-person-line = { $person ->
    [child] { $gender ->
        [female] Fille, { $age }
        [male] Garçon, { $age }
        [other] Enfant, { $age }
       *[not_said] Enfant (sexe non précisé), { $age }
    }
    [adult] { $gender ->
        [female] Femme, { $age }
        [male] Homme, { $age }
        [other] Personne majeure, { $age }
       *[not_said] Personne majeure (sexe non précisé), { $age }
    }
   *[unknown] { $gender ->
        [female] Sexe féminin, { $age }
        [male] Sexe masculin, { $age }
       *[other] Personne, { $age }
    }
}
letters-age-years = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
letters-age-unknown = âge inconnu
letters-facts-intro = { $source ->
    [child] Selon les déclarations de l’enfant, que { $organisation } n’a pas vérifiées :
    [caller] Selon les déclarations de la personne qui nous a contactés, que { $organisation } n’a pas vérifiées :
   *[person] Selon les déclarations de la personne, que { $organisation } n’a pas vérifiées :
}
letters-suspect-intro = { $source ->
    [child] Selon les déclarations de l’enfant ; rien n’est établi à ce stade :
    [caller] Selon les déclarations de la personne qui nous a contactés ; rien n’est établi à ce stade :
   *[person] Selon les déclarations de la personne ; rien n’est établi à ce stade :
}
letters-quoted = « { $words } »
letters-words-note = Paroles rapportées telles quelles, dans la langue d’origine.
letters-only-these = Seules les informations ci-dessus sont communiquées. { $organisation } conserve toutes les autres.
letters-spare = { $person ->
    [child] Merci d’éviter autant que possible à l’enfant de répéter son récit.
   *[other] Merci d’éviter autant que possible à la personne de répéter son récit.
}

## Safe contact
letters-safe-none = Ne pas contacter la personne. Merci de passer par { $organisation }.
letters-safe-channels = Uniquement par : { $channels }
letters-safe-phone = Numéro : { $phone }
letters-safe-hours = Moments sûrs : { $hours }
letters-safe-say = À dire : { $say }
letters-safe-no-voicemail = Ne laisser aucun message vocal.
letters-safe-shared = Téléphone partagé : ne rien dire à une autre personne.
letters-safe-not-elsewhere = N’utiliser aucun autre moyen : cela peut mettre la personne en danger.

## Service requested
letters-service-title = Service demandé
letters-service = Nous sollicitons : { $service }.
letters-answer-by = Merci de nous faire part de votre décision avant le { $date } (priorité : { $priority }).

## Consent
letters-consent-title = Consentement
letters-consent = { $giver ->
    [caregiver] { $how ->
        [written] Un parent ou tuteur a consenti par écrit, le { $date }, à la transmission de ces informations à : { $body }.
       *[oral] Un parent ou tuteur a consenti oralement, le { $date }, à la transmission de ces informations à : { $body }.
    }
    [both] { $how ->
        [written] La personne et un parent ou tuteur ont consenti par écrit, le { $date }, à la transmission de ces informations à : { $body }.
       *[oral] La personne et un parent ou tuteur ont consenti oralement, le { $date }, à la transmission de ces informations à : { $body }.
    }
   *[person] { $how ->
        [written] La personne a consenti par écrit, le { $date }, à la transmission de ces informations à : { $body }.
       *[oral] La personne a consenti oralement, le { $date }, à la transmission de ces informations à : { $body }.
    }
}
letters-override = { $reason ->
    [imminent_danger] Ces informations sont transmises sans consentement, en raison d’un danger imminent.
    [legal_duty] Ces informations sont transmises sans consentement, en raison d’une obligation légale.
    [cannot_consent] Ces informations sont transmises sans consentement, l’enfant n’étant pas en mesure de consentir.
   *[best_interest] Ces informations sont transmises sans consentement, dans l’intérêt supérieur de l’enfant.
}
letters-override-informed = { $informed ->
    [yes] La personne en a été informée.
   *[no] La personne n’en a pas été informée. Merci d’en tenir compte avant tout contact.
}

## Closing
letters-closing = Veuillez agréer l’expression de notre considération distinguée.
letters-signature-writer = Établi par : { $name }
letters-signature-organisation = Pour { $organisation }
letters-signature-responsible = Nom et signature de la personne responsable
letters-signature-stamp = Cachet

## Slip that comes back
letters-slip-title = Accusé de réception à retourner à { $organisation }
letters-slip-reference = Notre référence
letters-slip-return = À retourner avant le
letters-slip-received-on = Reçu le
letters-slip-received-by = Reçu par (nom et fonction)
letters-slip-decision = Décision : acceptée / non acceptée (motif)
letters-slip-appointment = Rendez-vous le
letters-slip-in-charge = Personne chargée du suivi
letters-slip-service-given = Service rendu
letters-slip-signature = Signature et cachet

## Notices
letters-notice-title = Confidentialité et protection des données
letters-notice-confidential = Cette lettre concerne une personne qui s’est confiée à une ligne d’écoute. Elle ne peut être lue que par celles et ceux qui en ont besoin pour aider. Elle ne doit en aucun cas parvenir à quelqu’un qui pourrait lui nuire.
# [T] To be validated by the organisation’s lawyer.
letters-notice-data = { $organisation } est responsable du traitement de ces données ({ $law }). Elles ne servent qu’à l’objet de cette lettre. Droits d’accès, de rectification et d’opposition : { $contact }.

## Le relevé des éléments
letters-evidence-number = Élément { $number }
letters-evidence-published = publié ou reçu le { $local } ({ $utc } UTC)
letters-evidence-collected = relevé le { $local } ({ $utc } UTC)
letters-evidence-kept = original conservé : { $who }
letters-evidence-examined = Un examen technique de ces éléments peut être demandé. Nous n’avons ouvert aucun lien et n’en garantissons pas l’authenticité.
letters-links-note = Les liens sont écrits avec « hxxp » et « [.] » afin que personne ne les ouvre par mégarde.
