team-title = Équipe
team-sub = Qui suit quoi, ce qui est en retard.
team-caseload = Charge
team-cases = Dossiers en cours
team-accounts = Comptes
team-bars = Dossiers ouverts par risque
team-table = En chiffres
team-person = Personne
team-open = Ouverts
team-overdue = En retard
team-high = Élevé ou danger
team-open-count = { $count ->
    [0] aucun dossier
    [one] { $count } dossier
   *[other] { $count } dossiers
}
team-code = Code
team-risk = Risque
team-owner = Suivi par
team-nobody = Personne
team-status = État
team-next = Prochaine étape
team-no-next = rien de prévu
team-act = Agir
team-assign = Confier
team-assign-of = Confier le dossier { $code }
team-assign-title = Confier ce dossier
team-assign-to = À qui ?
team-assigned = Le dossier { $code } est confié à { $name }.
team-account-add = Ajouter une personne
team-account-title = Ajouter une personne
team-account-what = Remettez-lui sa phrase de passe de vive voix, jamais par message.
team-account-added = { $name } peut maintenant ouvrir Sanad.
team-role = Rôle
team-state = État
team-active = Actif
team-inactive = Fermé
team-decisions = À décider
team-decisions-none = Rien n’attend de décision.
team-closures = Clôtures demandées
team-since = Depuis
team-spent = Après trois essais sans succès
team-decide-of = Décider pour { $code }
team-heavy = Contacts lourds (30 jours)
team-sight = Dossiers ouverts aux écoutants et écoutantes
team-sight-what = Les dossiers que la personne suit, et ceux dont elle est dans l’équipe. D’un autre dossier, on ne voit que le code, le risque et le nom de qui le suit, quand la même personne rappelle.
team-sight-all = Chaque écoutant·e ouvre chaque dossier. Chaque ouverture laisse une trace.
team-sight-done = C’est enregistré, pour toute l’équipe.
