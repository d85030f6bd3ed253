# Le plan de sécurité d’un dossier, dans les mots de la personne. Aucune lettre n’en dit rien.

safety-title = Plan de sécurité
safety-none = Aucun plan n’est convenu avec la personne.
safety-kept = Reste dans le dossier : aucune lettre ne peut le contenir.
safety-make = Établir le plan
safety-change = Nouvelle version
safety-form-title = Plan de sécurité · { $code }
safety-form-text = Avec la personne, dans ses mots. Une partie peut rester vide.
safety-shared = Quelqu’un d’autre utilise ce téléphone. Lire le plan à voix haute ; ne rien envoyer, ne rien laisser d’écrit.
safety-shared-unknown = On ne sait pas si quelqu’un d’autre utilise ce téléphone. Le demander avant d’envoyer quoi que ce soit.
safety-found = Une autre personne peut trouver un papier ou un message. Vérifier avec la personne que c’est sans danger.
safety-signs = Mes signes d’alerte
safety-signs-hint = Ce qui annonce que le danger ou la crise revient.
safety-alone = Ce que je peux faire sans aide
safety-places = Les personnes et les lieux qui changent les idées
safety-people = À qui demander de l’aide
safety-people-hint = Comme la personne les appelle, et comment les joindre sans danger.
safety-lines = Professionnels et lignes d’urgence
safety-line = { $name } : { $number }
safety-surroundings = Rendre l’endroit plus sûr
safety-surroundings-hint = Ce qui peut blesser, par où sortir, ce qu’il faut mettre à l’abri.
safety-digital = Sécurité numérique
safety-digital-note = Autre chose pour les appareils et les comptes
safety-hope = Ce qui donne envie de tenir
safety-again = Quand nous rappeler
safety-agreed = Convenu le
safety-copy = Comment la personne garde-t-elle ce plan ?
safety-save = Enregistrer cette version
safety-saved = Le plan de sécurité est enregistré
safety-version = Version { $number }
safety-made = convenu le { $date } · { $who } · { $copy }
safety-earlier = { $count ->
    [one] { $count } version précédente
   *[other] { $count } versions précédentes
  }
