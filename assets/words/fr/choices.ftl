# Fixed lists of the door: choice-<type>-<value>. A comment [T] asks for a native reader.

## Who works here
choice-role-counsellor = Écoutant·e
choice-role-supervisor = Responsable d’écoute
choice-role-data-officer = Chargé·e des données
choice-role-administrator = Administrateur·rice

## Languages, each in its own name
choice-language-ar = العربية
choice-language-fr = Français
choice-language-en = English
choice-theme-system = Comme l’ordinateur
choice-theme-light = Clair
choice-theme-dark = Sombre
choice-stage-no-store = Pas encore installé
choice-stage-locked = Verrouillé
choice-stage-open = Ouvert
choice-stage-damaged = Fichier endommagé
choice-stage-newer = Ouvert par un Sanad plus récent
choice-stage-busy = Déjà ouvert ailleurs
choice-stage-incomplete = Installation inachevée

## The contact
choice-yes-no-yes = Oui
choice-yes-no-no = Non
choice-yes-no-unknown = On ne sait pas
choice-call-type-child-about-self = L’enfant, pour soi
choice-call-type-adult-about-self = Adulte, pour soi
choice-call-type-about-child = Au sujet d’un enfant
choice-call-type-professional = Professionnel·le qui demande conseil
choice-call-type-non-counselling = Contact hors écoute
choice-gender-female = Fille ou femme
choice-gender-male = Garçon ou homme
choice-gender-other = Autre
choice-gender-not-said = Non dit
choice-age-kind-exact = Âge exact
choice-age-kind-band = Tranche d’âge
choice-age-kind-unknown = Âge inconnu
choice-trace-kind-phone = Numéro de téléphone
choice-trace-kind-identity-card = Carte d’identité
choice-trace-kind-passport = Passeport
choice-trace-kind-payment-card = Carte bancaire
choice-case-choice-none = Sans dossier
choice-case-choice-new = Ouvrir un dossier
choice-case-choice-existing = Joindre à un dossier
choice-cut-off-call-back = Rappeler
choice-cut-off-never = Ne jamais rappeler
choice-cut-off-wait = Attendre son appel
choice-risk-1 = Faible
choice-risk-2 = Moyen
choice-risk-3 = Élevé
choice-risk-4 = Danger immédiat

## What each level means, for the person who chooses
choice-risk-meaning-1 = Information, fait passé ou personne protégée
choice-risk-meaning-2 = Le tort continue, sans danger imminent
choice-risk-meaning-3 = Projet ou moyens, sextorsion en cours, images qui circulent, auteur présumé au domicile, ou contact sexuel avant 13 ans
choice-risk-meaning-4 = La vie ou l’intégrité physique est en jeu maintenant

## The case
choice-case-status-open = Ouvert
choice-case-status-in-progress = En cours
choice-case-status-waiting = En attente de réponse
choice-case-status-pending-supervisor = Auprès de la personne responsable
choice-case-status-closed = Clos
choice-timeline-kind-opened = Ouverture du dossier
choice-timeline-kind-contact = Contact
choice-timeline-kind-note = Note
choice-timeline-kind-followup = Suivi prévu
choice-timeline-kind-attempt = Tentative de contact
choice-timeline-kind-referral = Orientation
choice-timeline-kind-letter = Lettre
choice-timeline-kind-answer = Réponse reçue
choice-timeline-kind-risk = Niveau de risque modifié
choice-timeline-kind-assigned = Dossier confié
choice-timeline-kind-safe-contact = Contact sûr modifié
choice-timeline-kind-moved = Contact déplacé
choice-followup-state-due = À faire
choice-followup-state-done = Fait
choice-followup-state-cancelled = Annulé
choice-attempt-outcome-reached = Personne jointe
choice-attempt-outcome-no-answer = Sans réponse
choice-attempt-outcome-wrong-person = Une autre personne a répondu
choice-attempt-outcome-unsafe = Pas en sécurité pour parler
choice-attempt-outcome-done = Fait autrement
choice-attempt-outcome-cancelled = N’est plus nécessaire

## Referrals
choice-body-kind-police = Police
choice-body-kind-gendarmerie = Gendarmerie
choice-body-kind-prosecutor = Parquet et tribunaux
choice-body-kind-protection = Protection de l’enfance
choice-body-kind-health = Santé et psychologie
choice-body-kind-legal = Aide juridique
choice-body-kind-women = Filles et femmes
choice-body-kind-school = École
choice-body-kind-platform = Plateforme en ligne
choice-body-kind-hotline = Point de signalement de contenus illicites
choice-body-kind-data-protection = Protection des données
choice-body-kind-helpline = Ligne d’écoute
choice-disclosed-item-name = Nom
choice-disclosed-item-age-gender = Âge et sexe
choice-disclosed-item-locality = Ville ou commune
choice-disclosed-item-safe-contact = Contact sûr
choice-disclosed-item-problem = Problème
choice-disclosed-item-risk = Niveau de risque
choice-disclosed-item-facts = Faits
choice-disclosed-item-words = Paroles de la personne
choice-disclosed-item-actions-taken = Démarches déjà faites
choice-disclosed-item-evidence-list = Liste des preuves
choice-disclosed-item-suspect = Auteur présumé
choice-disclosed-item-needs = Besoins
choice-priority-emergency = Urgence : 24 heures
choice-priority-urgent = Urgent : 72 heures
choice-priority-normal = Normal : 2 semaines
choice-consent-giver-person = La personne
choice-consent-giver-caregiver = Un parent ou tuteur
choice-consent-giver-both = La personne et un parent ou tuteur
choice-consent-how-oral = Oral
choice-consent-how-written = Écrit
choice-basis-consent = Avec consentement
choice-basis-override = Sans consentement, pour un motif consigné
choice-override-reason-imminent-danger = Danger imminent
choice-override-reason-legal-duty = Obligation légale
choice-override-reason-cannot-consent = L’enfant ne peut pas consentir
choice-override-reason-best-interest = Intérêt supérieur de l’enfant
choice-referral-state-prepared = Préparée
choice-referral-state-printed = Imprimée
choice-referral-state-handed-over = Remise
choice-referral-state-acknowledged = Réception confirmée
choice-referral-state-accepted = Acceptée
choice-referral-state-declined = Refusée
choice-referral-state-no-answer = Sans réponse
choice-referral-state-done = Service rendu
choice-found-kind-case = Dossier
choice-found-kind-contact = Contact
choice-found-kind-body = Service

## Days, months and the long date. Arabic months are the Moroccan series.
choice-weekday-1 = lundi
choice-weekday-2 = mardi
choice-weekday-3 = mercredi
choice-weekday-4 = jeudi
choice-weekday-5 = vendredi
choice-weekday-6 = samedi
choice-weekday-7 = dimanche
choice-month-1 = janvier
choice-month-2 = février
choice-month-3 = mars
choice-month-4 = avril
choice-month-5 = mai
choice-month-6 = juin
choice-month-7 = juillet
choice-month-8 = août
choice-month-9 = septembre
choice-month-10 = octobre
choice-month-11 = novembre
choice-month-12 = décembre
choice-date-long = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
    } { $month } { $year }
