/* SPDX-License-Identifier: MIT */
/* The colours of the built-in themes, one a role. A change here has to pass test-theme.c. */
#include "palettes.h"

#define RGB(hex)                                                                                   \
    {                                                                                              \
        (hex) >> 16 & 0xff, (hex) >> 8 & 0xff, (hex)&0xff                                          \
    }

/* Navy, teal, amber and rose on white. */
const Colour palette_light[ROLE_COUNT] = {
    [ROLE_PAPER] = RGB(0xffffff),        [ROLE_INK] = RGB(0x1b2430),
    [ROLE_MUTED] = RGB(0x4f5a69),        [ROLE_FAINT] = RGB(0x66717e),
    [ROLE_BAND] = RGB(0xf5f7fa),         [ROLE_LINE] = RGB(0xc9d0d9),
    [ROLE_HEADER] = RGB(0x22344d),       [ROLE_HEADER_INK] = RGB(0xffffff),
    [ROLE_HEADER_MUTED] = RGB(0xc8d3e2), [ROLE_MET] = RGB(0x0f7a70),
    [ROLE_MET_TINT] = RGB(0xe6f4f1),     [ROLE_SMALL] = RGB(0x465672),
    [ROLE_SMALL_TINT] = RGB(0xf6f8fa),   [ROLE_CLEAR] = RGB(0xb04c06),
    [ROLE_CLEAR_TINT] = RGB(0xfff0d9),   [ROLE_SEVERE] = RGB(0x971139),
    [ROLE_SEVERE_TINT] = RGB(0xfce4e9),  [ROLE_PLAIN] = RGB(0x64748b),
    [ROLE_PLAIN_TINT] = RGB(0xffffff),   [ROLE_ACCENT] = RGB(0xa66a12),
    [ROLE_POSITIVE] = RGB(0x0d6f66),     [ROLE_NEGATIVE] = RGB(0x971139),
    [ROLE_AREA] = RGB(0xefe1dc),         [ROLE_SERIES_1] = RGB(0x2f7dd1),
    [ROLE_SERIES_2] = RGB(0xb77718),     [ROLE_SERIES_3] = RGB(0x7943bf),
    [ROLE_SERIES_4] = RGB(0x1f7b4c),     [ROLE_SERIES_5] = RGB(0xd34d95),
    [ROLE_SERIES_6] = RGB(0x0e4b96),     [ROLE_SERIES_7] = RGB(0xbb461e),
    [ROLE_SERIES_8] = RGB(0x4c4862),     [ROLE_MET_HEAT] = RGB(0xd6efea),
    [ROLE_SMALL_HEAT] = RGB(0xccd6e5),   [ROLE_CLEAR_HEAT] = RGB(0xf0a93f),
    [ROLE_SEVERE_HEAT] = RGB(0x971139),  [ROLE_SCORE_HEAT] = RGB(0x5b99dc),
};

/* The light theme's hues on a dark ground, lighter and less saturated. */
const Colour palette_dark[ROLE_COUNT] = {
    [ROLE_PAPER] = RGB(0x11161f),        [ROLE_INK] = RGB(0xeef2f7),
    [ROLE_MUTED] = RGB(0xbcc6d4),        [ROLE_FAINT] = RGB(0x9eaabb),
    [ROLE_BAND] = RGB(0x1a212d),         [ROLE_LINE] = RGB(0x3b4759),
    [ROLE_HEADER] = RGB(0x2c4264),       [ROLE_HEADER_INK] = RGB(0xffffff),
    [ROLE_HEADER_MUTED] = RGB(0xc9d5e8), [ROLE_MET] = RGB(0x6ee7d5),
    [ROLE_MET_TINT] = RGB(0x10302d),     [ROLE_SMALL] = RGB(0x9aa8d0),
    [ROLE_SMALL_TINT] = RGB(0x1d2736),   [ROLE_CLEAR] = RGB(0xf5b04a),
    [ROLE_CLEAR_TINT] = RGB(0x38290f),   [ROLE_SEVERE] = RGB(0xff6b81),
    [ROLE_SEVERE_TINT] = RGB(0x401a25),  [ROLE_PLAIN] = RGB(0x8b99ad),
    [ROLE_PLAIN_TINT] = RGB(0x1d2736),   [ROLE_ACCENT] = RGB(0xf2bd4d),
    [ROLE_POSITIVE] = RGB(0x6ee7d5),     [ROLE_NEGATIVE] = RGB(0xff7387),
    [ROLE_AREA] = RGB(0x3a3232),         [ROLE_SERIES_1] = RGB(0x7ca3e1),
    [ROLE_SERIES_2] = RGB(0xfba95c),     [ROLE_SERIES_3] = RGB(0x8d75e0),
    [ROLE_SERIES_4] = RGB(0x90f8b3),     [ROLE_SERIES_5] = RGB(0xb36c96),
    [ROLE_SERIES_6] = RGB(0x8dcad1),     [ROLE_SERIES_7] = RGB(0xe46543),
    [ROLE_SERIES_8] = RGB(0xdce3fd),     [ROLE_MET_HEAT] = RGB(0x17403b),
    [ROLE_SMALL_HEAT] = RGB(0x3d4b68),   [ROLE_CLEAR_HEAT] = RGB(0x8a5e17),
    [ROLE_SEVERE_HEAT] = RGB(0xff7388),  [ROLE_SCORE_HEAT] = RGB(0x4e6ea6),
};

/* White cards told apart by their edges: the more severe, the darker in grey. */
const Colour palette_print[ROLE_COUNT] = {
    [ROLE_PAPER] = RGB(0xffffff),        [ROLE_INK] = RGB(0x14181f),
    [ROLE_MUTED] = RGB(0x3c4350),        [ROLE_FAINT] = RGB(0x535a66),
    [ROLE_BAND] = RGB(0xf7f7f8),         [ROLE_LINE] = RGB(0xa9aeb6),
    [ROLE_HEADER] = RGB(0xe4e6ea),       [ROLE_HEADER_INK] = RGB(0x14181f),
    [ROLE_HEADER_MUTED] = RGB(0x3c4350), [ROLE_MET] = RGB(0x1b7d74),
    [ROLE_MET_TINT] = RGB(0xffffff),     [ROLE_SMALL] = RGB(0x3f567f),
    [ROLE_SMALL_TINT] = RGB(0xffffff),   [ROLE_CLEAR] = RGB(0x6b3300),
    [ROLE_CLEAR_TINT] = RGB(0xf6f6f6),   [ROLE_SEVERE] = RGB(0x3f0018),
    [ROLE_SEVERE_TINT] = RGB(0xececec),  [ROLE_PLAIN] = RGB(0x6b7280),
    [ROLE_PLAIN_TINT] = RGB(0xffffff),   [ROLE_ACCENT] = RGB(0x7a4d00),
    [ROLE_POSITIVE] = RGB(0x0d6f66),     [ROLE_NEGATIVE] = RGB(0x6b0d26),
    [ROLE_AREA] = RGB(0xeeeeee),         [ROLE_SERIES_1] = RGB(0x244b88),
    [ROLE_SERIES_2] = RGB(0xa36012),     [ROLE_SERIES_3] = RGB(0x371c82),
    [ROLE_SERIES_4] = RGB(0x28705a),     [ROLE_SERIES_5] = RGB(0x641858),
    [ROLE_SERIES_6] = RGB(0x1e7ea0),     [ROLE_SERIES_7] = RGB(0x953213),
    [ROLE_SERIES_8] = RGB(0x1f242c),     [ROLE_MET_HEAT] = RGB(0xe2efeb),
    [ROLE_SMALL_HEAT] = RGB(0xd0d8e6),   [ROLE_CLEAR_HEAT] = RGB(0xcbb894),
    [ROLE_SEVERE_HEAT] = RGB(0x7d3f52),  [ROLE_SCORE_HEAT] = RGB(0x86a0c8),
};

/* Black on white; no text under 7:1. */
const Colour palette_contrast[ROLE_COUNT] = {
    [ROLE_PAPER] = RGB(0xffffff),        [ROLE_INK] = RGB(0x000000),
    [ROLE_MUTED] = RGB(0x262b33),        [ROLE_FAINT] = RGB(0x3b414b),
    [ROLE_BAND] = RGB(0xf2f4f7),         [ROLE_LINE] = RGB(0x5c6470),
    [ROLE_HEADER] = RGB(0x000000),       [ROLE_HEADER_INK] = RGB(0xffffff),
    [ROLE_HEADER_MUTED] = RGB(0xffffff), [ROLE_MET] = RGB(0x005a50),
    [ROLE_MET_TINT] = RGB(0xeefaf7),     [ROLE_SMALL] = RGB(0x25355c),
    [ROLE_SMALL_TINT] = RGB(0xf5f8fc),   [ROLE_CLEAR] = RGB(0x7d3300),
    [ROLE_CLEAR_TINT] = RGB(0xfff6e6),   [ROLE_SEVERE] = RGB(0x5c0020),
    [ROLE_SEVERE_TINT] = RGB(0xfff0f3),  [ROLE_PLAIN] = RGB(0x3b4a60),
    [ROLE_PLAIN_TINT] = RGB(0xf5f8fc),   [ROLE_ACCENT] = RGB(0x7d4a00),
    [ROLE_POSITIVE] = RGB(0x00564d),     [ROLE_NEGATIVE] = RGB(0x5c0020),
    [ROLE_AREA] = RGB(0xf1e7e3),         [ROLE_SERIES_1] = RGB(0x041f58),
    [ROLE_SERIES_2] = RGB(0x994f02),     [ROLE_SERIES_3] = RGB(0x5d2995),
    [ROLE_SERIES_4] = RGB(0x1e7252),     [ROLE_SERIES_5] = RGB(0x48012a),
    [ROLE_SERIES_6] = RGB(0x1c5064),     [ROLE_SERIES_7] = RGB(0x8c0307),
    [ROLE_SERIES_8] = RGB(0x6a7589),     [ROLE_MET_HEAT] = RGB(0xdcf5ef),
    [ROLE_SMALL_HEAT] = RGB(0xcad6ee),   [ROLE_CLEAR_HEAT] = RGB(0xffb038),
    [ROLE_SEVERE_HEAT] = RGB(0x5c0020),  [ROLE_SCORE_HEAT] = RGB(0x6fa8f2),
};
