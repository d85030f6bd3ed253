/** The main job in the real window. (Being written by the lead.) */
