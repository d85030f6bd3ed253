# Ctrl+K : tout retrouver par un code ou un mot.

find-title = Chercher
find-label = Chercher un code, un mot, un service
find-hint = Les flèches choisissent, Entrée ouvre, Échap ferme.
find-start = Saisir au moins deux caractères
find-start-text = Codes des dossiers et des contacts, mots écrits, services du répertoire. Les résultats ne montrent que des codes.
find-none = Rien trouvé pour « { $text } »
find-none-text = Essayer moins de lettres, ou le début d’un code.
find-cases = Dossiers
find-contacts = Contacts
find-bodies = Répertoire
find-count = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
   *[other] { $count } résultats
  }
