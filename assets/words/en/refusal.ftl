refusal-not-found = Sanad
