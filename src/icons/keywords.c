/* SPDX-License-Identifier: MIT */
/* Guesses a channel's icon from the words of its name, in English, Persian and Arabic. */
#include <string.h>

#include "shapes.h"

typedef struct IconWords {
    IconName icon;
    /* Whole words or groups of words, as text_normalise leaves them; a plural "s" may follow. */
    const char *const *words;
} IconWords;

#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})

/* The first entry that fits wins, so what is special stands before what is general: a call centre
 * is no phone, an online shop no shop, an app store no shop, a direct mail no e-mail. */
static const IconWords icon_words[] = {
    {ICON_CONTACT_CENTRE,
     WORDS("contact centre", "contact center", "call centre", "call center", "hotline", "helpline",
           "help desk", "helpdesk", "service desk", "customer service", "customer support",
           "support line", "مرکز تماس", "مرکز ارتباط", "مرکز پاسخگویی", "پاسخگویی", "پشتیبانی",
           "خدمات مشتریان", "مرکز اتصال", "مرکز اتصالات", "خدمه عملا", "دعم", "خط ساخن")},
    {ICON_ATM, WORDS("atm", "cash machine", "kiosk", "vending machine", "خودپرداز", "عابر بانک",
                     "کیوسک", "صراف الی", "صراف", "کشک")},
    {ICON_SMS, WORDS("sms", "text message", "پیامک", "اس ام اس", "پیام کوتاه", "رساله نصیه",
                     "رسایل نصیه", "رساله قصیره", "رسایل قصیره")},
    {ICON_CHAT, WORDS("chat", "live chat", "webchat", "chatbot", "messenger", "messaging",
                      "whatsapp", "telegram", "viber", "wechat", "eitaa", "rubika", "چت", "گفتگو",
                      "چت بات", "پیام رسان", "پیامرسان", "واتساپ", "واتس اپ", "تلگرام", "ایتا",
                      "روبیکا", "دردشه", "محادثه", "محادثات", "واتس اب", "تلیجرام", "تیلیجرام")},
    {ICON_SOCIAL,
     WORDS("social", "social media", "social network", "instagram", "facebook", "twitter", "x com",
           "linkedin", "tiktok", "youtube", "pinterest", "snapchat", "mastodon", "review",
           "اجتماعی", "اینستاگرام", "فیس بوک", "فیسبوک", "توییتر", "تویتر", "لینکدین", "یوتیوب",
           "اپارات", "تواصل اجتماعی", "وسایل تواصل", "اجتماعیه", "انستغرام", "انستجرام", "انستقرام",
           "شبکات اجتماعیه")},
    {ICON_EMAIL, WORDS("پست الکترونیک", "پست الکترونیکی", "برید الکترونی", "نشره بریدیه")},
    {ICON_LETTER, WORDS("letter", "post", "postal", "direct mail", "brochure", "leaflet", "flyer",
                        "catalogue", "catalog", "newspaper", "magazine", "paper", "نامه", "پست",
                        "بروشور", "کاتالوگ", "برید", "رساله", "خطاب", "کتیب")},
    {ICON_EMAIL,
     WORDS("e mail", "email", "mail", "newsletter", "mailing", "ایمیل", "رایانامه", "خبرنامه")},
    {ICON_APP, WORDS("app", "mobile app", "application", "mobile", "smartphone", "اپ", "اپلیکیشن",
                     "موبایل", "تطبیق", "تطبیقات", "جوال")},
    {ICON_WEB, WORDS("web", "website", "web site", "web shop", "webshop", "online", "online shop",
                     "online store", "internet", "site", "portal", "homepage", "e commerce",
                     "ecommerce", "search", "google", "blog", "وب", "وب سایت", "وبسایت", "سایت",
                     "تارنما", "اینترنت", "انلاین", "پورتال", "گوگل", "موقع", "موقع الکترونی",
                     "ویب", "انترنت", "بوابه", "متجر الکترونی")},
    {ICON_PHONE,
     WORDS("phone", "telephone", "call", "calls", "phone call", "fax", "voice", "تلفن", "تماس",
           "تماس تلفنی", "تلفنی", "هاتف", "اتصال", "مکالمه", "مکالمات", "تلیفون")},
    {ICON_EVENT,
     WORDS("event", "fair", "trade fair", "exhibition", "conference", "webinar", "workshop",
           "seminar", "appointment", "رویداد", "نمایشگاه", "همایش", "کنفرانس", "وبینار", "کارگاه",
           "نوبت", "فعالیه", "معرض", "موتمر", "ندوه", "موعد", "ورشه")},
    {ICON_MEETING, WORDS("meeting", "visit", "home visit", "team", "people", "community",
                         "word of mouth", "friends", "friend", "family", "جلسه", "دیدار", "ملاقات",
                         "بازدید", "تیم", "دوستان", "اجتماع", "لقا", "زیاره", "فریق", "اصدقا")},
    {ICON_PERSON,
     WORDS("person", "in person", "face to face", "staff", "sales staff", "salesperson", "seller",
           "sales rep", "representative", "agent", "advisor", "adviser", "consultant", "waiter",
           "doctor", "nurse", "courier", "driver", "technician", "expert", "employee", "حضوری",
           "فروشنده", "کارمند", "کارکنان", "پرسنل", "مشاور", "کارشناس", "نماینده", "پیک", "راننده",
           "گارسون", "پزشک", "پرستار", "نصاب", "تکنسین", "موظف", "بایع", "مندوب", "مستشار", "طبیب",
           "ممرض", "نادل", "سایق", "فنی", "شخصیا")},
    {ICON_SHOP,
     WORDS("shop", "store", "in store", "branch", "branches", "showroom", "outlet", "boutique",
           "bank", "office", "counter", "reception", "front desk", "point of sale", "pos",
           "restaurant", "cafe", "hotel", "clinic", "hospital", "pharmacy", "market", "supermarket",
           "salon", "warehouse", "فروشگاه", "مغازه", "شعبه", "شعب", "نمایندگی", "دفتر", "باجه",
           "پذیرش", "صندوق", "رستوران", "کافه", "هتل", "بیمارستان", "درمانگاه", "کلینیک", "مطب",
           "داروخانه", "بازار", "متجر", "محل", "فرع", "فروع", "مکتب", "استقبال", "مطعم", "مقهی",
           "فندق", "عیاده", "مستشفی", "صیدلیه", "سوق")},
};

/* What may be written in two ways becomes one: case, Arabic and Persian forms of a letter. */
static gunichar letter_fold(gunichar letter)
{
    switch (letter) {
    case 0x0622: /* alef with madda, with hamza above and below, wasla */
    case 0x0623:
    case 0x0625:
    case 0x0671:
        return 0x0627;
    case 0x0624: /* waw with hamza */
        return 0x0648;
    case 0x0626: /* yeh with hamza, alef maksura, Arabic yeh */
    case 0x0649:
    case 0x064a:
        return 0x06cc;
    case 0x0643: /* Arabic kaf */
        return 0x06a9;
    case 0x0629: /* teh marbuta */
    case 0x06c0:
        return 0x0647;
    default:
        return g_unichar_tolower(letter);
    }
}

/* Nothing that a word is told by: vowel signs, tatweel, a hamza of its own. */
static bool letter_is_dropped(gunichar letter)
{
    return g_unichar_ismark(letter) || letter == 0x0640 || letter == 0x0621;
}

/* "الکترونیک" begins like a word with an article, but is one of its own. */
static bool word_has_article(const GString *word)
{
    return g_str_has_prefix(word->str, "ال") && !g_str_has_prefix(word->str, "الکترون") &&
           g_utf8_strlen(word->str, -1) > 4;
}

/* " word word ": letters folded, all else a single space, the Arabic article cut off. */
static char *text_normalise(const char *text)
{
    GString *out = g_string_new(" ");
    g_autoptr(GString) word = g_string_new(NULL);
    for (const char *at = text;; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);
        if (letter != 0 && letter_is_dropped(letter)) {
            continue;
        }
        if (g_unichar_isalnum(letter)) {
            g_string_append_unichar(word, letter_fold(letter));
            continue;
        }
        if (word->len > 0) {
            g_string_append(out, word->str + (word_has_article(word) ? strlen("ال") : 0));
            g_string_append_c(out, ' ');
            g_string_truncate(word, 0);
        }
        if (letter == 0) {
            return g_string_free(out, FALSE);
        }
    }
}

/* Whole words only: "app" is not in "happy". */
static bool text_has_words(const char *normalised, const char *words)
{
    size_t length = strlen(words);
    for (const char *at = strstr(normalised, words); at != NULL; at = strstr(at + 1, words)) {
        const char *end = at + length;
        end += *end == 's' ? 1 : 0;
        if (at[-1] == ' ' && *end == ' ') { /* the text begins with a space */
            return true;
        }
    }
    return false;
}

IconName icon_name_from_text(const char *text)
{
    g_autofree char *normalised = text_normalise(text);
    for (size_t i = 0; i < G_N_ELEMENTS(icon_words); i++) {
        for (const char *const *words = icon_words[i].words; *words != NULL; words++) {
            if (text_has_words(normalised, *words)) {
                return icon_words[i].icon;
            }
        }
    }
    return ICON_OTHER;
}
