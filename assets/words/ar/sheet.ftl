sheet-title = Sanad
