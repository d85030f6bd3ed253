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

## Bound to this computer
settings-computer = Lier à cet ordinateur
settings-computer-what = Quand Sanad est lié, une copie de ses fichiers ne vaut rien sur un autre ordinateur, même pour quelqu’un qui devine une phrase de passe : il faut aussi un code, que seuls gardent le trousseau de cet ordinateur et une feuille de papier.
settings-computer-on = Sanad est lié à cet ordinateur.
settings-computer-off = Sanad n’est pas lié à cet ordinateur.
settings-computer-begin = Lier à cet ordinateur
settings-computer-renew = Faire un nouveau code
settings-computer-end = Ne plus lier
settings-computer-write = Recopiez ces groupes ou imprimez-les, et gardez la feuille loin de l’ordinateur. Ensuite, retapez-les.
settings-computer-cost = Si le trousseau est perdu (autre ordinateur, autre session, trousseau vidé), ce code est demandé une fois, et rien n’est perdu. Si la feuille est perdue aussi, la feuille de secours ouvre Sanad sans lui.
settings-computer-groups = Les groupes du code de l’ordinateur
settings-computer-have = J’ai le code sur papier
settings-computer-confirm = Lier
settings-computer-done = Sanad est lié à cet ordinateur
settings-computer-back = Retapez le code à partir de la feuille. Rien ne change avant ; ensuite, un ancien code n’ouvre plus rien.
settings-computer-end-what = Une phrase de passe suffira de nouveau pour ouvrir une copie des fichiers de Sanad. La feuille du code ne vaudra plus rien : détruisez-la.
settings-computer-ended = Sanad n’est plus lié
settings-computer-copies = Les copies des fichiers faites auparavant ne sont pas liées.
