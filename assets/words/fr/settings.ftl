settings-title = Réglages
settings-sub = Ces choix suivent votre compte.
settings-language = Langue
settings-theme = Thème
settings-size = Taille du texte
settings-size-help = Agrandit tout l’écran.
settings-about = Cette installation
settings-organisation = Organisation
settings-pack = Pays et ligne d’écoute
settings-pack-version = Version des listes
settings-auto-lock = Verrouillage automatique
settings-auto-lock-after = { $minutes ->
    [one] après { $minutes } minute sans activité
   *[other] après { $minutes } minutes sans activité
}

settings-passphrase = Phrase de passe
settings-passphrase-what = Elle ouvre Sanad chaque jour. Personne d’autre ne la connaît.
settings-passphrase-change = Changer ma phrase de passe
settings-passphrase-below = La phrase actuelle est demandée, pour que personne ne profite d’un poste resté ouvert.
settings-passphrase-current = Votre phrase de passe actuelle
settings-passphrase-new = Votre nouvelle phrase de passe
settings-passphrase-save = Changer
settings-passphrase-done = Votre phrase de passe est changée
settings-passphrase-check = Verrouillez Sanad et rouvrez-le tout de suite : c’est la meilleure façon de vérifier que vous la tapez bien.
settings-passphrase-lock = Verrouiller maintenant
settings-passphrase-later = Plus tard
settings-record = Ma fiche
settings-record-what = Ce que l’équipe note de vous. La personne responsable la complète.
