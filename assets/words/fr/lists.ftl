lists-title = Listes
lists-crosswalk = Correspondances
lists-version = Version
lists-version-shipped = Liste fournie
lists-version-networks = Noms des réseaux
lists-since = en vigueur depuis le { $date }
lists-what = Un nouveau nom s’affiche aussitôt partout. Une entrée retirée reste dans tous les enregistrements qui l’utilisent.
lists-which = Liste
lists-search = Chercher dans cette liste
lists-code = Code
lists-ar = Arabe
lists-fr = Français
lists-en = Anglais
lists-nl = Néerlandais (provisoire)
lists-de = Allemand (provisoire)
lists-offered = Proposée
lists-from = dès le { $date }
lists-until = jusqu’au { $date }
lists-always = toujours
lists-retired = Retirée
lists-used = Utilisée
lists-used-times = { $count ->
    [0] jamais
   *[other] { $count } fois
}
lists-act = Agir
lists-own = Ajoutée ici
lists-shipped-as = Nom fourni : « { $name } »
lists-fixed = Toujours nécessaire
lists-draft = Provisoire
lists-draft-languages = Les libellés néerlandais et allemands sont provisoires tant qu’une personne dont c’est la langue ne les a pas relus.
lists-add = Ajouter une entrée
lists-add-code = Code, après { $prefix }
lists-add-code-help = De deux à dix majuscules ou chiffres. Il ne change jamais.
lists-add-from = Premier jour
lists-add-under = Se range sous
lists-add-under-none = À part
lists-add-sexual = Une image sexuelle peut y être liée
lists-add-sexual-help = Aucune image n’est acceptée, et pour un enfant de moins de 13 ans le risque compte comme élevé.
lists-add-risk = Le niveau de risque est obligatoire
lists-add-crosswalk = Ce que les réseaux en comptent
lists-add-save = Ajouter
lists-added = { $code } est dans la liste.
lists-insafe = Insafe
lists-chi = Child Helpline International
lists-emc = Portail EMC
lists-no-code = N’y figure pas
lists-rename = Renommer
lists-rename-of = Renommer { $name }
lists-rename-what = Corrigez les mots, pas le sens. Pour un autre sens, retirez cette entrée et ajoutez-en une autre.
lists-renamed = Le nouveau nom s’affiche partout.
lists-retire = Retirer
lists-retire-of = Retirer « { $name } »
lists-retire-day = Dernier jour où elle est proposée
lists-retire-used = { $count ->
    [0] Aucun enregistrement ne l’utilise.
    [one] { $count } enregistrement l’utilise et la garde.
   *[other] { $count } enregistrements l’utilisent et la gardent.
}
lists-retired-until = { $code } est proposée jusqu’au { $date }.
lists-restore = Proposer à nouveau
lists-restore-of = Proposer { $name } à nouveau
lists-restored = { $code } est de nouveau proposée.
lists-none = Aucune entrée ne correspond.
lists-history = Ce qui a été modifié
lists-history-none = Ces listes sont telles que fournies.
lists-crosswalk-what = Chaque problème de cette ligne, et ce que les réseaux en comptent.
lists-problem = Problème
