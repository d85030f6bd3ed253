common-save = Sanad
