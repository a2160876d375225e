"""Makes notice.docx from notice.txt: python3 make-notice-docx.py (needs python-docx).

The text is the same; what a typist leaves to Word is left to Word here too: indents, centring, and the
numbers of the two prompt lists, which exist only as automatic numbering and not as characters.
"""
import datetime
import io
import pathlib
import re
import zipfile

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FOLDER = pathlib.Path(__file__).parent
SONG, HEI, KAI, FANG = "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"
NUMBERED_GROUPS = ("五问：", "五找：")

document = Document()


def child(parent, tag, **attributes):
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn("w:" + name), str(value))
    parent.append(element)
    return element


def write(text="", font=FANG, size=16, align=None, indent=2, number=None):
    """One paragraph; indent is in characters of the body size."""
    paragraph = document.add_paragraph()
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing = Pt(28.95)
    form.alignment = align
    if number is not None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        child(properties, "w:ilvl", val=0)
        child(properties, "w:numId", val=number)
    elif indent:
        form.first_line_indent = Pt(16 * indent)
    for part in re.split("(\n)", text):
        run = paragraph.add_run()
        if part == "\n":
            run.add_break(WD_BREAK.LINE)
        else:
            run.text = part
        run.font.size = Pt(size)
        run.font.name = font
        run._r.get_or_add_rPr().rFonts.set(qn("w:eastAsia"), font)
    return paragraph


def decimal_list():
    """A new list 1. 2. 3. that starts at 1; returns its number id."""
    numbering = document.part.numbering_part.element
    taken = [int(n.get(qn("w:numId"))) for n in numbering.findall(qn("w:num"))]
    abstract_id, num_id = 900 + len(taken), max(taken) + 1
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), str(abstract_id))
    level = child(abstract, "w:lvl", ilvl=0)
    child(level, "w:start", val=1)
    child(level, "w:numFmt", val="decimal")
    child(level, "w:suff", val="nothing")
    child(level, "w:lvlText", val="%1.")
    child(child(level, "w:pPr"), "w:ind", left=0, firstLine=640)
    child(child(level, "w:rPr"), "w:sz", val=32)
    # Abstract definitions stand before the lists that use them, or Word calls the file damaged.
    numbering.insert(len(numbering.findall(qn("w:abstractNum"))), abstract)
    num = child(numbering, "w:num", numId=num_id)
    child(num, "w:abstractNumId", val=abstract_id)
    return num_id


def printing_line(organ, day):
    paragraph = write(f"{organ}\t{day}", size=14, indent=0)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(152), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.paragraph_format.left_indent = Pt(14)
    borders = OxmlElement("w:pBdr")
    for side in ("top", "bottom"):
        child(borders, "w:" + side, val="single", sz=8, space=4, color="000000")
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


section = document.sections[0]
section.page_width, section.page_height = Mm(210), Mm(297)
section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)

lines = [line.strip(" 　") for line in (FOLDER / "notice.txt").read_text("utf-8").splitlines()]
lines = [line for line in lines if line]
number, title, addressees, sent, organ, day, plan = lines[0], "\n".join(lines[1:3]), *lines[3:8]

write(number, align=WD_ALIGN_PARAGRAPH.CENTER, indent=0)
write(indent=0)
write(title, SONG, 22, WD_ALIGN_PARAGRAPH.CENTER, 0)
write(indent=0)
write(addressees, indent=0)
write(sent)
write(indent=0)
write(organ, align=WD_ALIGN_PARAGRAPH.RIGHT, indent=0).paragraph_format.right_indent = Pt(32)
write(day, align=WD_ALIGN_PARAGRAPH.RIGHT, indent=0).paragraph_format.right_indent = Pt(32)
write(plan, SONG, 22, WD_ALIGN_PARAGRAPH.CENTER, 0).paragraph_format.page_break_before = True
write(indent=0)

group = None
for line in lines[8:-1]:
    if line in NUMBERED_GROUPS:
        group = decimal_list()
        write(line)
    elif group and re.match(r"\d\.", line):
        write(line[2:], number=group)
    else:
        group = None
        first = re.match(r"[一二三四五]、", line)
        second = re.match(r"（[一二三四五]）[^。（]*?(。|（)", line)
        if first:
            write(line, HEI)
        elif second:
            paragraph = write(line[:second.end() - 1], KAI)
            rest = paragraph.add_run(line[second.end() - 1:])
            rest.font.size, rest.font.name = Pt(16), FANG
            rest._r.get_or_add_rPr().rFonts.set(qn("w:eastAsia"), FANG)
        else:
            write(line)

write(indent=0)
printing_line(*re.split("　+", lines[-1]))

core = document.core_properties
core.author = core.last_modified_by = "岚江市交通运输局办公室"
core.title, core.comments = plan, ""
core.created = core.modified = datetime.datetime(2026, 11, 9, 9, 0)

# The same text gives the same bytes: the parts go into the zip without the hour of making.
made = io.BytesIO()
document.save(made)
with zipfile.ZipFile(made) as source, zipfile.ZipFile(FOLDER / "notice.docx", "w", zipfile.ZIP_DEFLATED) as target:
    for name in source.namelist():
        if name == "docProps/thumbnail.jpeg":
            continue
        part = source.read(name)
        if name == "_rels/.rels":
            part = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", part)
        target.writestr(zipfile.ZipInfo(name, (2026, 11, 9, 9, 0, 0)), part, zipfile.ZIP_DEFLATED)
