settings-title = Settings
settings-sub = These choices belong to your account.
settings-language = Language
settings-theme = Theme
settings-size = Text size
settings-size-help = Enlarges the whole screen.
settings-about = This installation
settings-organisation = Organisation
settings-pack = Country and helpline
settings-pack-version = Version of the lists
settings-auto-lock = Locks by itself
settings-auto-lock-after = { $minutes ->
    [one] after { $minutes } minute without activity
   *[other] after { $minutes } minutes without activity
}
