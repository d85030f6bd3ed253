letters-page = { $page } / { $pages }
