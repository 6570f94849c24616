/* SPDX-License-Identifier: MIT */
/* Icons: chosen by key, else by the channel's name in three languages; shapes that are sound,
 * centred and equal in size. */
#include <math.h>
#include <string.h>

#include <cjm/icons.h>

static const Icon *icon_named(const char *name)
{
    return icon_find(NULL, &name, 1);
}

static void test_keys(void)
{
    static const char *const asked_for[] = {
        "shop",           "person", "email", "phone", "web",   "app", "chat",    "social",
        "contact-centre", "letter", "sms",   "event", "other", "atm", "meeting", "post",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(asked_for); i++) {
        g_assert_true(icon_is_key(asked_for[i]));
        g_assert_true(g_strv_contains(icon_keys(), asked_for[i]));
    }
    const Icon *other = icon_find("other", NULL, 0);
    for (const char *const *key = icon_keys(); *key != NULL; key++) {
        g_test_message("%s", *key);
        g_assert_true(icon_is_key(*key));
        const Icon *icon = icon_find(*key, NULL, 0);
        g_assert_cmpint(icon == other, ==, strcmp(*key, "other") == 0);
    }
    g_assert_false(icon_is_key("Shop"));
    g_assert_false(icon_is_key(""));
    g_assert_false(icon_is_key("fax"));
}

static void test_key_comes_before_name(void)
{
    const char *name = "Telephone";
    g_assert_true(icon_find("shop", &name, 1) == icon_find("shop", NULL, 0));
    g_assert_true(icon_find("unknown", &name, 1) == icon_find("phone", NULL, 0));
    g_assert_true(icon_find(NULL, NULL, 0) == icon_find("other", NULL, 0));
    g_assert_true(icon_find("post", NULL, 0) == icon_find("letter", NULL, 0));
}

static void test_second_name_helps(void)
{
    const char *names[] = {"Kanal A", "ایمیل"};
    g_assert_true(icon_find(NULL, names, 2) == icon_find("email", NULL, 0));
}

static void test_names(void)
{
    static const struct {
        const char *key;
        const char *names[14];
    } cases[] = {
        {"shop",
         {"Shop", "Stores", "Our store", "Branch", "Front desk", "Counter", "فروشگاه",
          "فروشگاه‌ها", "شعبه", "المتجر", "متجر", "الفرع", "العيادة", "Restaurant"}},
        {"person",
         {"Sales staff", "In-store staff", "SALES REP", "فروشنده", "فروشنده‌ها", "مشاور",
          "الطبيب", "موظف المبيعات", "Doctor"}},
        {"meeting", {"Meeting", "Visit", "Word of mouth", "جلسه", "الزيارة"}},
        {"email",
         {"E-mail", "Email", "email newsletter", "e‑mail", "ایمیل", "پست الکترونیک",
          "البريد الإلكتروني", "بريد إلكتروني"}},
        {"letter", {"Letter", "Direct mail", "Letters", "Post", "نامه", "پست", "البريد"}},
        {"sms", {"SMS", "Text message", "پیامک", "رسائل نصية", "الرسائل القصيرة"}},
        {"chat",
         {"Chat", "Web chat", "Live chat", "WhatsApp", "Chatbot", "چت", "گفتگو",
          "پیام‌رسان", "تلگرام", "دردشة", "واتساب الدردشة"}},
        {"social",
         {"Instagram", "Social media", "Reviews and social", "اینستاگرام",
          "شبکه‌های اجتماعی", "شبکه اجتماعی", "وسائل التواصل الاجتماعي",
          "انستغرام"}},
        {"phone",
         {"Phone", "Telephone", "Phone calls", "تلفن", "تلفن ۰۲۱-۱۲۳۴۵۶۷۸", "تماس تلفنی", "الهاتف",
          "هاتف"}},
        {"contact-centre",
         {"Contact centre", "Call center", "Hotline", "مرکز تماس", "پشتیبانی", "مركز الاتصال",
          "خدمة العملاء"}},
        {"web",
         {"Website", "Web site", "Online shop", "Online store", "وب‌سایت", "وب سایت",
          "وبسایت", "سایت", "وب‌سایت www.example.com", "الموقع الإلكتروني", "موقع",
          "المتجر الإلكتروني"}},
        {"app", {"App", "Mobile app", "App store", "اپلیکیشن", "اپ", "التطبيق", "تطبيق الجوال"}},
        {"atm", {"ATM", "Cash machine", "خودپرداز", "عابربانک خودپرداز", "الصراف الآلي"}},
        {"event", {"Event", "Trade fair", "Workshop", "رویداد", "نمایشگاه", "المعرض", "مؤتمر"}},
        /* no icon is better than a wrong one */
        {"other",
         {"Here", "Happy hour", "Apparel", "Storefronting", "", "---", "کانال الف", "X", "Subtext",
          "Impost", "CRM", "گذرگاه"}},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        for (size_t j = 0; j < G_N_ELEMENTS(cases[i].names) && cases[i].names[j] != NULL; j++) {
            if (icon_named(cases[i].names[j]) != icon_find(cases[i].key, NULL, 0)) {
                g_test_message("'%s' should have the icon '%s'", cases[i].names[j], cases[i].key);
                g_test_fail();
            }
        }
    }
}

typedef struct Extent {
    double left, top, right, bottom;
} Extent;

static void extent_add(Extent *extent, double x, double y)
{
    g_assert_true(isfinite(x) && isfinite(y));
    extent->left = MIN(extent->left, x);
    extent->right = MAX(extent->right, x);
    extent->top = MIN(extent->top, y);
    extent->bottom = MAX(extent->bottom, y);
}

/* Of end points and handles; ours have their handles inside. */
static Extent extent_of(const GArray *segments)
{
    Extent extent = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (guint i = 0; i < segments->len; i++) {
        const PathSegment *segment = &g_array_index(segments, PathSegment, i);
        if (segment->operator== PATH_CURVE) {
            extent_add(&extent, segment->x1, segment->y1);
            extent_add(&extent, segment->x2, segment->y2);
        }
        if (segment->operator!= PATH_CLOSE) {
            extent_add(&extent, segment->x, segment->y);
        }
    }
    return extent;
}

static void test_shapes(void)
{
    for (const char *const *key = icon_keys(); *key != NULL; key++) {
        g_test_message("%s", *key);
        g_autoptr(GArray) segments = g_array_new(FALSE, TRUE, sizeof(PathSegment));
        icon_append_segments(icon_find(*key, NULL, 0), 24, segments);
        g_assert_cmpuint(segments->len, >, 3);
        g_assert_cmpint(g_array_index(segments, PathSegment, 0).operator, ==, PATH_MOVE);
        for (guint i = 1; i < segments->len; i++) {
            /* after a closed part a new one begins */
            if (g_array_index(segments, PathSegment, i - 1).operator== PATH_CLOSE) {
                g_assert_cmpint(g_array_index(segments, PathSegment, i).operator, ==, PATH_MOVE);
            }
        }
        Extent extent = extent_of(segments);
        /* the stroke stays inside the box, the drawing in its middle, and none looks small */
        g_assert_cmpfloat(extent.left, >=, 2);
        g_assert_cmpfloat(extent.top, >=, 2);
        g_assert_cmpfloat(extent.right, <=, 22);
        g_assert_cmpfloat(extent.bottom, <=, 22);
        g_assert_cmpfloat(fabs(extent.left + extent.right - 24), <=, 0.4);
        g_assert_cmpfloat(fabs(extent.top + extent.bottom - 24), <=, 1.0);
        g_assert_cmpfloat(MAX(extent.right - extent.left, extent.bottom - extent.top), >=, 16);
    }
}

static void test_scaling_and_appending(void)
{
    const Icon *icon = icon_find("shop", NULL, 0);
    g_autoptr(GArray) segments = g_array_new(FALSE, TRUE, sizeof(PathSegment));
    icon_append_segments(icon, 24, segments);
    guint count = segments->len;
    icon_append_segments(icon, 12, segments);
    g_assert_cmpuint(segments->len, ==, 2 * count);
    for (guint i = 0; i < count; i++) {
        const PathSegment *whole = &g_array_index(segments, PathSegment, i);
        const PathSegment *half = &g_array_index(segments, PathSegment, count + i);
        g_assert_cmpfloat_with_epsilon(half->x, whole->x / 2, 1e-9);
        g_assert_cmpfloat_with_epsilon(half->y1, whole->y1 / 2, 1e-9);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/icons/keys", test_keys);
    g_test_add_func("/icons/key-comes-before-name", test_key_comes_before_name);
    g_test_add_func("/icons/second-name-helps", test_second_name_helps);
    g_test_add_func("/icons/names", test_names);
    g_test_add_func("/icons/shapes", test_shapes);
    g_test_add_func("/icons/scaling-and-appending", test_scaling_and_appending);
    return g_test_run();
}
