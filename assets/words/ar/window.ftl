# نافذة الحفظ التي يعرضها سطح المكتب خارج الصفحة.
window-save = حفظ
window-open = فتح
window-cancel = إلغاء
