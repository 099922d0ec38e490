"""The furniture of old pages: one table of lines that are never part of an article, with the reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from portal.importers.old_pages.block import Block


class Where(Enum):
    """Where an entry speaks: in the whole page, only outside the article, or as what ends it."""

    ANYWHERE = auto()
    OUTSIDE = auto()
    CLOSING = auto()


@dataclass(frozen=True, slots=True)
class Furniture:
    """A kind of line, told by `fits` from the line in lower case without marks."""

    where: Where
    reason: str
    fits: Callable[[str], object]


def _line(where: Where, reason: str, *alternatives: str) -> Furniture:
    """Describe a line that is one of these as a whole."""
    return Furniture(where, reason, re.compile(rf"\W*(?:{'|'.join(alternatives)})\W*$").match)


def _words(where: Where, reason: str, *words: str) -> Furniture:
    """Describe a line made of nothing but these words, in any order and number."""
    known = re.compile(rf"\b(?:{'|'.join(words)})\b")
    return Furniture(where, reason, lambda line: not _WORD.search(known.sub(" ", line)))


_WORD: Final = re.compile(r"[^\W_]")
_VISITS: Final = r"(?:xem|doc|truy cap|nguoi xem|nghe)"
_PERIOD: Final = r"(?:ngay|tuan|thang|nam)"
_ARTICLES: Final = r"(?:cac |nhung |mot so )?(?:tin|bai)(?: (?:tuc|bai|viet|video|anh))?"

FURNITURE: Final = (
    _line(Where.ANYWHERE, "a line without words", r"[\W\d_]*"),
    _words(Where.ANYWHERE, "an empty menu entry", "no title", "untitled"),
    _words(
        Where.ANYWHERE,
        "the heading of a list of links",
        r"lien ket (?:site|web(?:site)?s?|trang(?: web)?|nhanh|huu ich|ngoai)",
        r"chon (?:lien ket|website|trang)",
    ),
    _line(
        Where.ANYWHERE,
        "a counter of visits",
        rf"(?:so (?:lan|luot)|tong(?: so)?(?: luot)?|luot) {_VISITS}(?: \w+){{0,3}}[\W\d]*",
        rf"[\d.,]+ (?:luot|lan) {_VISITS}|[\d.,]+ (?:views?|hits?)",
        r"(?:views?|hits?|da xem|luot xem|xem|doc)\W*[\d.,]+(?: lan| luot)?",
        r"(?:luot )?truy cap(?: \w+){0,2}\W*[\d.,]*",
        r"thong ke (?:luot )?(?:truy cap|website|online)|bo dem(?: truy cap)?",
        r"(?:hien )?(?:dang )?co [\d.,]+ (?:khach|nguoi)\b.{0,80}",
        r"(?:so nguoi )?(?:dang |hien )?(?:online|truy cap|truc tuyen|xem)\W*[\d.,]*(?: nguoi| khach)?",
        rf"(?:hom (?:nay|qua)|trong {_PERIOD}|{_PERIOD} (?:nay|truoc|qua))\W*[\d.,]+",
        r"(?:tat ca|tong(?: (?:so|cong))?(?: luot)?(?: truy cap)?)\W*[\d.,]+",
        r"(?:khach(?: vieng tham)?|thanh vien)\W*[\d.,]+",
        r"(?:your ip|ip cua ban|dia chi ip)\b.{0,40}",
    ),
    _words(
        Where.ANYWHERE,
        "a tool of the page",
        "print(?: this page)?|e-?mail|in(?: (?:trang|bai|tin|an)(?: (?:nay|viet|tin))?)?|ban in",
        "gui (?:e-?mail|bai(?: viet)?|tin|(?:cho )?ban be|qua email)",
        "chia se(?: (?:bai viet|tin|qua|len|tren|voi ban be))*",
        "share(?: on| this)?|tweet|like|pin it|facebook|twitter|zalo|google|linkedin|messenger|youtube",
        "(?:xem (?:voi )?)?(?:co|kich) (?:chu|thuoc)|font size|tang|giam|mac dinh|a",
        "luu(?: tin| bai(?: viet)?)?|danh dau|sao chep(?: lien ket)?|copy(?: link)?|pdf|docx?|tai ve|rss",
        "nghe(?: doc)?(?: bai(?: viet)?)?|doc bai viet|thich|quan tam|theo doi(?: .{1,40} tren)?",
        "(?:tro )?(?:ve|len|lai|quay lai) ?(?:dau trang|trang (?:truoc|chu))?",
        "tro lai|quay lai|back|top",
    ),
    _words(
        Where.ANYWHERE,
        "the numbers of other pages",
        r"(?:trang )?(?:dau|truoc|sau|tiep(?: theo)?|cuoi|ke tiep|lui)",
        r"next|prev(?:ious)?|first|last|trang|page|\d+",
    ),
    _line(
        Where.ANYWHERE,
        "a rating",
        r"tong so diem\b.{0,80}|(?:xep hang|danh gia|binh chon|rating|diem)\W*\d.{0,40}",
        r"click de danh gia.{0,40}|user rating.{0,40}",
    ),
    _line(
        Where.ANYWHERE,
        "a notice about cookies",
        r"(?:trang|website|chung toi|we|this (?:site|website))\b.{0,60}\bcookies?\b.{0,200}",
        r"(?:chap nhan|dong y|tu choi)(?: \w+){0,2} cookies?|accept(?: all)?(?: cookies)?",
    ),
    _line(Where.ANYWHERE, "keywords", r"(?:tags?|tu khoa|the|keywords?)\s*:.{0,300}"),
    _line(
        Where.ANYWHERE,
        "a help for screen readers",
        r"skip (?:to|ribbon)\b.{0,40}|turn (?:on|off) .{0,40}|currently selected",
        r"chuyen den noi dung chinh|bo qua .{0,30}noi dung(?: chinh)?",
    ),
    _line(
        Where.CLOSING,
        "a list of other articles",
        rf"{_ARTICLES} (?:lien quan|khac|cung (?:chuyen muc|chuyen de|loai|chu de|muc)|da (?:dua|dang))",
        rf"{_ARTICLES} (?:moi(?: hon| nhat| dang| cap nhat)?|cu(?: hon)?|truoc(?: do)?|tiep theo|sau)",
        rf"{_ARTICLES} (?:(?:doc|xem) nhieu(?: nhat)?|noi bat|duoc quan tam)",
        r"(?:thong tin|chuyen de|van ban|chu de) (?:lien quan|khac)|(?:xem|doc) them|xem tiep",
        r"(?:co the )?ban (?:co the )?(?:quan tam|thich)|(?:doc|xem) nhieu(?: nhat)?|tieu diem|moi nhat",
        r"cung (?:chuyen muc|chuyen de|chu de)",
        r"related (?:articles|news|posts)|(?:newer|older) (?:news|posts)(?: items)?",
    ),
    _line(
        Where.CLOSING,
        "a form for comments",
        r"(?:(?:gui|viet|them|dang) )?(?:binh luan|y kien|phan hoi|nhan xet)"
        r"(?: (?:cua ban|ban doc|phan hoi|bai viet))*\W*\d*",
        r"(?:hay la |la )?nguoi dau tien binh luan.{0,60}|chua co (?:binh luan|y kien).{0,60}",
        r"ban (?:can|phai) (?:dang nhap|la thanh vien).{0,60}",
        r"ma (?:xac nhan|bao ve|xac thuc|chong spam|an toan).{0,20}",
        r"(?:leave a (?:reply|comment)|comments?|post a comment)(?: \d+)?|\d+ (?:binh luan|comments?)",
    ),
    _line(
        Where.CLOSING,
        "a copyright line",
        r"(?:©|\(c\) ?\d{4}|copyright|ban quyen (?:thuoc|cua|\d)|all rights reserved).{0,300}",
        r"(?:® ?)?(?:de nghi |xin |vui long )?ghi ro nguon.{0,200}",
    ),
    _line(
        Where.OUTSIDE,
        "who runs the site",
        r"giay phep (?:so|thiet lap|hoat dong|icp|xuat ban|bao chi|ttdt|trang)\b.{0,300}",
        r"(?:nguoi )?chiu trach nhiem (?:noi dung|chinh|xuat ban|quan ly|ve noi dung)\b.{0,200}",
        r"(?:co quan chu quan|truong ban bien tap|(?:pho )?tong bien tap)\s*:.{0,200}",
        r"don vi (?:chu quan|quan ly|thiet ke)\s*:.{0,200}",
        r"(?:thiet ke|phat trien|xay dung|van hanh)(?: \w+){0,4} boi\b.{0,200}",
        r"(?:powered|designed?|developed) by\b.{0,200}",
        r"(?:tru so|ban bien tap|toa soan)(?: \w+){0,3}\s*:.{0,200}",
    ),
    _line(
        Where.OUTSIDE,
        "how to reach the office",
        r"(?:dia chi|(?:so )?(?:dien thoai|dt|sdt|phone)|tel|fax|zalo)(?: \w+){0,3}\s*[:.].{0,200}",
        r"(?:e-?mail|thu dien tu|hop thu|website)(?: \w+){0,3}\s*[:.].{0,200}",
        r"(?:hotline|duong day nong|dien thoai|fax|e-?mail|website)[\d() .:+-]*",
        r"\S{1,60}@\S{1,60}\.\w{2,10}|(?:https?://|www\.)\S{1,300}",
    ),
    _line(
        Where.OUTSIDE,
        "a slogan or a greeting",
        r"tien toi dai hoi(?: \w+){0,3}",
        r"(?:nhiet liet )?chao mung .{0,80}(?:den voi|truy cap|ghe tham).{0,120}",
    ),
    _words(
        Where.OUTSIDE,
        "a menu",
        "trang chu|home|gioi thieu(?: chung)?|tin tuc|su kien|thong bao|lien he|menu|search|login|mobile",
        "van ban(?: phap luat| chi dao| moi)?|lich (?:lam viec|cong tac|tiep dan)|thu tuc hanh chinh",
        "dich vu cong(?: truc tuyen)?|hoi dap|gop y|y kien|so do (?:trang|site|cong|website|web)",
        "tim kiem(?: nang cao)?|dang (?:nhap|ky|xuat)|quen mat khau|quang cao|tuyen dung|dau thau",
        "(?:thu vien )?(?:hinh )?(?:anh|video|clip|media|multimedia|audio)|thu vien|ban do|danh ba",
        "tin (?:trong (?:tinh|nuoc|nganh)|quoc te|the gioi|noi bat)|thoi tiet|ty gia|gia vang",
        "english|tieng (?:viet|anh)|vie|eng|vn|en|vi|duong day nong|e-?mail|cong (?:dan|khai)",
        "van phong dien tu",
    ),
)
_LONGEST: Final = 400


def find_furniture(block: Block) -> Furniture | None:
    """Return the first entry of the table that the whole of a block answers to."""
    if len(block.text) >= _LONGEST:
        return None
    return next((entry for entry in FURNITURE if entry.fits(block.folded)), None)
