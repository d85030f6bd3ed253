# Words of every screen. A comment [T] asks for a native reader.

## What a button does
common-cancel = إلغاء
common-close = إغلاق
common-back = رجوع
common-continue = متابعة

## What one sees
common-overdue = متأخر
common-check-before-use = للتحقق قبل الاستعمال
