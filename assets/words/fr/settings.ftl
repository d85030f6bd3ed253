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
